#ifndef CKERNELS_PLAIN_H
#define CKERNELS_PLAIN_H
#include <stddef.h>
#include <stdint.h>

// The loops as one would write them: for processors without the instructions, and for what is left after the last whole register.

static inline float plain_dot(const float *a, const float *b, size_t from, size_t count) {
    float sum = 0;
    for (size_t i = from; i < count; i++) sum += a[i] * b[i];
    return sum;
}

static inline void plain_add_scaled(float factor, const float *x, float *y, size_t from, size_t count) {
    for (size_t i = from; i < count; i++) y[i] += factor * x[i];
}

static inline int32_t plain_dot_int8(const int8_t *a, const int8_t *b, size_t from, size_t count) {
    int32_t sum = 0;
    for (size_t i = from; i < count; i++) sum += (int32_t)a[i] * b[i];
    return sum;
}

static inline void plain_dequantise(
    const uint8_t *codes, float scale, float offset, float *out, size_t from, size_t count) {
    for (size_t i = from; i < count; i++) out[i] = (float)codes[i] * scale + offset;
}

#endif
