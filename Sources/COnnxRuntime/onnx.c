#include "COnnxRuntime.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Version 1 of ONNX Runtime's table of functions. It is frozen, so a function is found by its place, and no header is needed.
enum slot {
    GET_ERROR_MESSAGE = 2,
    CREATE_ENV = 3,
    CREATE_SESSION = 7,
    RUN = 9,
    CREATE_SESSION_OPTIONS = 10,
    SET_INTRA_OP_THREADS = 24,
    SET_INTER_OP_THREADS = 25,
    SESSION_INPUT_COUNT = 30,
    SESSION_OUTPUT_COUNT = 31,
    SESSION_INPUT_NAME = 36,
    SESSION_OUTPUT_NAME = 37,
    CREATE_TENSOR = 49,
    TENSOR_DATA = 51,
    ELEMENT_TYPE = 60,
    DIMENSION_COUNT = 61,
    DIMENSIONS = 62,
    ELEMENT_COUNT = 64,
    TYPE_AND_SHAPE = 65,
    CREATE_CPU_MEMORY_INFO = 69,
    DEFAULT_ALLOCATOR = 78,
    RELEASE_STATUS = 93,
    RELEASE_SESSION = 95,
    RELEASE_VALUE = 96,
    RELEASE_TYPE_AND_SHAPE = 99,
    RELEASE_SESSION_OPTIONS = 100,
};

struct api_base {
    const void *const *(*get_api)(uint32_t version);
    const char *(*get_version)(void);
};

struct onnx_runtime {
    const void *const *api;
    void *environment;
    void *memory;
    void *allocator;
};

struct onnx_session {
    onnx_runtime *runtime;
    void *session;
    size_t input_count, output_count;
    char **names;
};

// Calls a function of the table; the result is a status, null for success.
#define CALL(runtime, slot, types, ...) (((void *(*) types)(runtime)->api[slot])(__VA_ARGS__))
#define RELEASE(runtime, slot, object) (((void (*)(void *))(runtime)->api[slot])(object))

static int failed(onnx_runtime *runtime, void *status, char *message) {
    if (!status) return 0;
    const char *text = ((const char *(*)(const void *))runtime->api[GET_ERROR_MESSAGE])(status);
    snprintf(message, ONNX_MESSAGE_SIZE, "%s", text);
    RELEASE(runtime, RELEASE_STATUS, status);
    return 1;
}

static int out_of_memory(char *message) {
    snprintf(message, ONNX_MESSAGE_SIZE, "out of memory");
    return 1;
}

int onnx_open(const char *path, onnx_runtime **runtime, char *message) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        snprintf(message, ONNX_MESSAGE_SIZE, "%s", dlerror());
        return 1;
    }
    const struct api_base *(*get_base)(void) = (const struct api_base *(*)(void))dlsym(library, "OrtGetApiBase");
    const void *const *api = get_base ? get_base()->get_api(1) : NULL;
    if (!api) {
        snprintf(message, ONNX_MESSAGE_SIZE, "%s is not ONNX Runtime", path);
        dlclose(library);
        return 1;
    }
    onnx_runtime *made = calloc(1, sizeof *made);
    if (!made) return out_of_memory(message);
    made->api = api;
    // 3: errors; 0, 0: the device allocator and its usual memory.
    if (failed(made, CALL(made, CREATE_ENV, (int, const char *, void **), 3, "kefu", &made->environment), message) ||
        failed(made, CALL(made, CREATE_CPU_MEMORY_INFO, (int, int, void **), 0, 0, &made->memory), message) ||
        failed(made, CALL(made, DEFAULT_ALLOCATOR, (void **), &made->allocator), message)) {
        free(made);
        return 1;
    }
    *runtime = made;
    return 0;
}

// Names are kept by the session, inputs first.
static int read_names(onnx_session *session, char *message) {
    onnx_runtime *runtime = session->runtime;
    if (failed(runtime, CALL(runtime, SESSION_INPUT_COUNT, (void *, size_t *), session->session, &session->input_count), message) ||
        failed(runtime, CALL(runtime, SESSION_OUTPUT_COUNT, (void *, size_t *), session->session, &session->output_count), message)) {
        return 1;
    }
    size_t count = session->input_count + session->output_count;
    session->names = calloc(count + 1, sizeof *session->names);
    if (!session->names) return out_of_memory(message);
    for (size_t i = 0; i < count; i++) {
        int is_input = i < session->input_count;
        size_t index = is_input ? i : i - session->input_count;
        void *status = CALL(
            runtime, is_input ? SESSION_INPUT_NAME : SESSION_OUTPUT_NAME, (void *, size_t, void *, char **),
            session->session, index, runtime->allocator, &session->names[i]);
        if (failed(runtime, status, message)) return 1;
    }
    return 0;
}

int onnx_load(onnx_runtime *runtime, const char *path, onnx_session **session, char *message) {
    onnx_session *made = calloc(1, sizeof *made);
    if (!made) return out_of_memory(message);
    made->runtime = runtime;
    void *options = NULL;
    int bad = failed(runtime, CALL(runtime, CREATE_SESSION_OPTIONS, (void **), &options), message) ||
              failed(runtime, CALL(runtime, SET_INTRA_OP_THREADS, (void *, int), options, 1), message) ||
              failed(runtime, CALL(runtime, SET_INTER_OP_THREADS, (void *, int), options, 1), message) ||
              failed(runtime,
                     CALL(runtime, CREATE_SESSION, (void *, const char *, void *, void **), runtime->environment, path,
                          options, &made->session),
                     message) ||
              read_names(made, message);
    if (options) RELEASE(runtime, RELEASE_SESSION_OPTIONS, options);
    if (bad) {
        onnx_unload(made);
        return 1;
    }
    *session = made;
    return 0;
}

void onnx_unload(onnx_session *session) {
    if (session->session) RELEASE(session->runtime, RELEASE_SESSION, session->session);
    // The default allocator takes its memory from malloc.
    for (size_t i = 0; session->names && session->names[i]; i++) free(session->names[i]);
    free(session->names);
    free(session);
}

size_t onnx_input_count(const onnx_session *session) { return session->input_count; }
size_t onnx_output_count(const onnx_session *session) { return session->output_count; }
const char *onnx_input_name(const onnx_session *session, size_t index) { return session->names[index]; }
const char *onnx_output_name(const onnx_session *session, size_t index) {
    return session->names[session->input_count + index];
}

static size_t element_size(enum onnx_type type) {
    switch (type) {
    case ONNX_FLOAT:
    case ONNX_INT32: return 4;
    case ONNX_INT64: return 8;
    }
    return 0;
}

// Copies what the runtime computed into memory of our own.
static int copy_out(onnx_runtime *runtime, void *value, struct onnx_tensor *tensor, char *message) {
    void *info = NULL, *data = NULL;
    if (failed(runtime, CALL(runtime, TYPE_AND_SHAPE, (void *, void **), value, &info), message)) return 1;
    int type = 0;
    int bad = failed(runtime, CALL(runtime, ELEMENT_TYPE, (void *, int *), info, &type), message) ||
              failed(runtime, CALL(runtime, DIMENSION_COUNT, (void *, size_t *), info, &tensor->rank), message) ||
              failed(runtime, CALL(runtime, ELEMENT_COUNT, (void *, size_t *), info, &tensor->count), message);
    tensor->type = (enum onnx_type)type;
    if (!bad && (tensor->rank > 8 || element_size(tensor->type) == 0)) {
        snprintf(message, ONNX_MESSAGE_SIZE, "an output has element type %d and %zu dimensions", type, tensor->rank);
        bad = 1;
    }
    bad = bad ||
          failed(runtime, CALL(runtime, DIMENSIONS, (void *, int64_t *, size_t), info, tensor->shape, tensor->rank), message) ||
          failed(runtime, CALL(runtime, TENSOR_DATA, (void *, void **), value, &data), message);
    RELEASE(runtime, RELEASE_TYPE_AND_SHAPE, info);
    if (bad) return 1;
    size_t size = tensor->count * element_size(tensor->type);
    tensor->data = malloc(size ? size : 1);
    if (!tensor->data) return out_of_memory(message);
    memcpy(tensor->data, data, size);
    return 0;
}

int onnx_run(onnx_session *session, const struct onnx_tensor *inputs, struct onnx_tensor *outputs, char *message) {
    onnx_runtime *runtime = session->runtime;
    size_t in = session->input_count, out = session->output_count;
    void **values = calloc(in + out, sizeof *values);
    if (!values) return out_of_memory(message);
    int bad = 0;
    for (size_t i = 0; i < in && !bad; i++) {
        void *status = CALL(
            runtime, CREATE_TENSOR, (void *, void *, size_t, const int64_t *, size_t, int, void **), runtime->memory,
            inputs[i].data, inputs[i].count * element_size(inputs[i].type), inputs[i].shape, inputs[i].rank,
            (int)inputs[i].type, &values[i]);
        bad = failed(runtime, status, message);
    }
    if (!bad) {
        void *status = CALL(
            runtime, RUN,
            (void *, void *, char *const *, void *const *, size_t, char *const *, size_t, void **), session->session,
            NULL, session->names, values, in, session->names + in, out, values + in);
        bad = failed(runtime, status, message);
    }
    for (size_t i = 0; i < out && !bad; i++) bad = copy_out(runtime, values[in + i], &outputs[i], message);
    for (size_t i = 0; i < in + out; i++) {
        if (values[i]) RELEASE(runtime, RELEASE_VALUE, values[i]);
    }
    free(values);
    return bad;
}
