#ifndef CONNXRUNTIME_H
#define CONNXRUNTIME_H
#include <stddef.h>
#include <stdint.h>

// A small part of ONNX Runtime's C interface. The library is opened when it is first needed, so that the program starts without it.
// Functions that can fail return 0 for success; what went wrong is then in `message`.

typedef struct onnx_runtime onnx_runtime;
typedef struct onnx_session onnx_session;

enum { ONNX_MESSAGE_SIZE = 512 };

/// Element types, as ONNX numbers them.
enum onnx_type { ONNX_FLOAT = 1, ONNX_INT32 = 6, ONNX_INT64 = 7 };

/// A tensor: `count` elements of `type` in row-major order.
struct onnx_tensor {
    enum onnx_type type;
    void *data;
    size_t count;
    int64_t shape[8];
    size_t rank;
};

/// Opens the library at `path`. It stays open as long as the program runs.
int onnx_open(const char *path, onnx_runtime **runtime, char *message);

/// Reads the model at `path`, to run on the calling thread.
int onnx_load(onnx_runtime *runtime, const char *path, onnx_session **session, char *message);
void onnx_unload(onnx_session *session);

size_t onnx_input_count(const onnx_session *session);
size_t onnx_output_count(const onnx_session *session);
const char *onnx_input_name(const onnx_session *session, size_t index);
const char *onnx_output_name(const onnx_session *session, size_t index);

/// Runs the model on one tensor for each of its inputs. The data of `outputs`, one for each output, is to be freed by `free`.
int onnx_run(onnx_session *session, const struct onnx_tensor *inputs, struct onnx_tensor *outputs, char *message);

#endif
