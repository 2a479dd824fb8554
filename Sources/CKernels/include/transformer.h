#ifndef CKERNELS_TRANSFORMER_H
#define CKERNELS_TRANSFORMER_H
#include <stddef.h>

// What a transformer's layers do between the products.

enum {
    /// Numbers of one head.
    KERNELS_HEAD = 32,
};

/// Attention of every token of one sentence to all of them, `heads` heads of 32 numbers side by side.
///
/// `queries`, `keys`, `values` are [token, heads * 32] with rows `stride` apart, `result` [token, heads * 32] without gaps.
/// `scratch` has room for `kernels_attention_scratch(tokens)` floats.
void kernels_attend(
    const float *queries, const float *keys, const float *values, size_t stride, size_t tokens, size_t heads,
    float *result, float *scratch);

/// Floats that attention among `tokens` tokens needs beside its result.
size_t kernels_attention_scratch(size_t tokens);

/// Each of `count` floats times the share of the normal distribution that lies below it, to within 0.00002.
void kernels_gelu(float *x, size_t count);

/// `x = normalised(x + y) * scale + shift` for rows of `columns` floats, a multiple of 8; `y` may be null.
void kernels_add_normalise_rows(
    float *x, const float *y, size_t rows, size_t columns, const float *scale, const float *shift, float epsilon);

#endif
