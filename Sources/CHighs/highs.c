#include "CHighs.h"

#include <dlfcn.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

struct highs_library {
    void *(*create)(void);
    void (*destroy)(void *);
    const char *(*version)(void);
    int32_t (*set_bool)(void *, const char *, int32_t);
    int32_t (*set_int)(void *, const char *, int32_t);
    int32_t (*set_double)(void *, const char *, double);
    int32_t (*pass_program)(
        void *, int32_t columns, int32_t rows, int32_t entries, int32_t form, int32_t sense, double offset,
        const double *cost, const double *column_lower, const double *column_upper, const double *row_lower,
        const double *row_upper, const int32_t *start, const int32_t *index, const double *value, const int32_t *is_whole);
    int32_t (*set_solution)(void *, const double *, const double *, const double *, const double *);
    int32_t (*run)(void *);
    int32_t (*model_status)(const void *);
    int32_t (*double_info)(const void *, const char *, double *);
    int32_t (*int_info)(const void *, const char *, int32_t *);
    int32_t (*solution)(const void *, double *, double *, double *, double *);
    int32_t (*write_model)(void *, const char *);
};

// HiGHS's numbers.
enum { BY_ROWS = 2, MINIMISE = 1, OPTIMAL = 7, INFEASIBLE = 8, UNBOUNDED_OR_INFEASIBLE = 9, FEASIBLE = 2, FAILED = -1 };

static int fails(char *message, const char *text) {
    snprintf(message, HIGHS_MESSAGE_SIZE, "%s", text);
    return 1;
}

int highs_open(const char *path, highs_library **library, char *message) {
    void *file = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!file) return fails(message, dlerror());
    highs_library *made = calloc(1, sizeof *made);
    if (!made) return fails(message, "out of memory");
    struct { const char *name; void **place; } functions[] = {
        {"Highs_create", (void **)&made->create},
        {"Highs_destroy", (void **)&made->destroy},
        {"Highs_version", (void **)&made->version},
        {"Highs_setBoolOptionValue", (void **)&made->set_bool},
        {"Highs_setIntOptionValue", (void **)&made->set_int},
        {"Highs_setDoubleOptionValue", (void **)&made->set_double},
        {"Highs_passMip", (void **)&made->pass_program},
        {"Highs_setSolution", (void **)&made->set_solution},
        {"Highs_run", (void **)&made->run},
        {"Highs_getModelStatus", (void **)&made->model_status},
        {"Highs_getDoubleInfoValue", (void **)&made->double_info},
        {"Highs_getIntInfoValue", (void **)&made->int_info},
        {"Highs_getSolution", (void **)&made->solution},
        {"Highs_writeModel", (void **)&made->write_model},
    };
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        *functions[i].place = dlsym(file, functions[i].name);
        if (!*functions[i].place) {
            snprintf(message, HIGHS_MESSAGE_SIZE, "%s is not HiGHS: it has no %s", path, functions[i].name);
            free(made);
            dlclose(file);
            return 1;
        }
    }
    *library = made;
    return 0;
}

const char *highs_version(const highs_library *library) { return library->version(); }

// A silent solver that holds the program, or null.
static void *hold(const highs_library *library, const struct highs_program *p, char *message) {
    void *highs = library->create();
    if (!highs) {
        fails(message, "out of memory");
        return NULL;
    }
    library->set_bool(highs, "output_flag", 0);
    int32_t status = library->pass_program(
        highs, p->columns, p->rows, p->entries, BY_ROWS, MINIMISE, 0, p->cost, p->column_lower, p->column_upper, p->row_lower,
        p->row_upper, p->row_start, p->entry_column, p->entry_value, p->is_whole);
    if (status != FAILED) return highs;
    library->destroy(highs);
    fails(message, "HiGHS refused the program");
    return NULL;
}

int highs_solve(
    const highs_library *library, const struct highs_program *program, struct highs_limits limits,
    struct highs_answer *answer, char *message) {
    void *highs = hold(library, program, message);
    if (!highs) return 1;
    library->set_double(highs, "time_limit", limits.seconds);
    library->set_double(highs, "mip_rel_gap", limits.relative_gap);
    library->set_int(highs, "random_seed", limits.seed);
    if (program->start) library->set_solution(highs, program->start, NULL, NULL, NULL);
    if (library->run(highs) == FAILED) {
        library->destroy(highs);
        return fails(message, "HiGHS stopped with an error");
    }
    switch (library->model_status(highs)) {
    case OPTIMAL: answer->status = HIGHS_SOLVED; break;
    // Every column has bounds, so a program is never unbounded.
    case INFEASIBLE:
    case UNBOUNDED_OR_INFEASIBLE: answer->status = HIGHS_INFEASIBLE; break;
    default: answer->status = HIGHS_STOPPED;
    }
    int32_t found = 0;
    library->int_info(highs, "primal_solution_status", &found);
    answer->has_values = found == FEASIBLE;
    answer->objective = answer->bound = answer->relative_gap = NAN;
    if (answer->has_values) {
        library->solution(highs, answer->values, NULL, NULL, NULL);
        library->double_info(highs, "objective_function_value", &answer->objective);
        library->double_info(highs, "mip_dual_bound", &answer->bound);
        library->double_info(highs, "mip_gap", &answer->relative_gap);
    }
    library->destroy(highs);
    return 0;
}

int highs_write(const highs_library *library, const struct highs_program *program, const char *path, char *message) {
    void *highs = hold(library, program, message);
    if (!highs) return 1;
    int32_t status = library->write_model(highs, path);
    library->destroy(highs);
    return status == FAILED ? fails(message, "HiGHS could not write the program") : 0;
}
