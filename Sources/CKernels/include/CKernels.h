#ifndef CKERNELS_H
#define CKERNELS_H
#include <stddef.h>
#include <stdint.h>

#include "four_bit.h"
#include "transformer.h"

// Inner loops, each with the widest instructions that this processor has, chosen at run time.

/// Dot product of two vectors of `count` floats.
float kernels_dot(const float *a, const float *b, size_t count);

/// `y += factor * x` for vectors of `count` floats.
void kernels_add_scaled(float factor, const float *x, float *y, size_t count);

/// Dot product of two vectors of `count` signed bytes, exact for up to 100,000 elements.
int32_t kernels_dot_int8(const int8_t *a, const int8_t *b, size_t count);

/// Dot products of `query` with each of `rows` contiguous vectors of `count` floats, into `products`.
void kernels_dot_rows(const float *query, const float *matrix, size_t rows, size_t count, float *products);

/// Dot products of `query` with each of `rows` contiguous vectors of `count` signed bytes, into `products`.
void kernels_dot_rows_int8(const int8_t *query, const int8_t *matrix, size_t rows, size_t count, int32_t *products);

/// `out[i] = codes[i] * scale + offset`: a row of a table that keeps a byte a number.
void kernels_dequantise(const uint8_t *codes, float scale, float offset, float *out, size_t count);

/// `result = a * b`, or `result += a * b`, for an `a` of few rows: [rows, inner] times [inner, columns], row-major.
/// Returns 0, and does nothing, on a processor for which there is no fast way.
int kernels_multiply_few(
    const float *a, size_t a_stride, const float *b, float *result, size_t result_stride, size_t rows, size_t inner,
    size_t columns, int accumulates);

/// Numbers of at most 65504 in half precision; smaller than 6e-5 is none.
void kernels_to_half(const float *x, uint16_t *y, size_t count);

/// `y += factor * x` for an `x` in half precision.
void kernels_add_scaled_half(float factor, const uint16_t *x, float *y, size_t count);

/// `sum += weight * exp(-width * |a - b|^2)` for vectors a and b of length 1, whose dot products are given.
void kernels_add_bell(float weight, float width, const float *cosines, float *sum, size_t count);

#endif
