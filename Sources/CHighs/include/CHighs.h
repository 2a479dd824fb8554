#ifndef CHIGHS_H
#define CHIGHS_H
#include <stddef.h>
#include <stdint.h>

// A small part of HiGHS: one mixed-integer program in, one answer out. The library is opened when it is first needed, so that the
// program starts without it. Functions return 0 for success; what went wrong is then in `message`.

typedef struct highs_library highs_library;

enum { HIGHS_MESSAGE_SIZE = 512 };

/// How a run ended.
enum highs_status { HIGHS_SOLVED = 0, HIGHS_INFEASIBLE = 1, HIGHS_STOPPED = 2 };

/// Minimise cost · x for row_lower ≤ A x ≤ row_upper and column_lower ≤ x ≤ column_upper; A by rows.
struct highs_program {
    int32_t columns, rows, entries;
    const double *cost, *column_lower, *column_upper;
    /// 1 for a column that takes whole numbers only.
    const int32_t *is_whole;
    const double *row_lower, *row_upper;
    /// Where each row begins among the entries.
    const int32_t *row_start;
    const int32_t *entry_column;
    const double *entry_value;
    /// Values to begin with, one a column, or null.
    const double *start;
};

struct highs_limits {
    double seconds, relative_gap;
    int32_t seed;
};

struct highs_answer {
    enum highs_status status;
    /// Whether `values` holds a solution.
    int32_t has_values;
    double objective, bound, relative_gap;
    /// One a column; the caller's.
    double *values;
};

/// Opens the library at `path`. It stays open as long as the program runs.
int highs_open(const char *path, highs_library **library, char *message);
/// Such as `1.15.1`.
const char *highs_version(const highs_library *library);
int highs_solve(
    const highs_library *library, const struct highs_program *program, struct highs_limits limits,
    struct highs_answer *answer, char *message);
/// Writes the program to `path`, in MPS when that ends in `.mps` and as LP when it ends in `.lp`.
int highs_write(const highs_library *library, const struct highs_program *program, const char *path, char *message);

#endif
