#include "transformer.h"

#include <math.h>
#include <string.h>

// Each loop is written once, in steps of eight, and compiled twice: for any processor, and for one with the wider registers of AVX2.

enum { LANES = 8, KEYS = 32 };

__attribute__((always_inline)) static inline float sum_of(const float *lanes) {
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

/// e to the power of `x`, for an `x` that is not above 0.
__attribute__((always_inline)) static inline float exponential(float x) {
    x = x < -80 ? -80 : x;
    // Adding and taking away three halves of two to the 24th rounds to a whole number.
    const float rounder = 12582912.0f;
    float whole = (x * 1.44269504f + rounder) - rounder;
    // The logarithm of two in two parts, the first of which is exact after multiplication.
    float rest = (x - whole * 0.693359375f) + whole * 2.12194440e-4f;
    float power = 1.0f / 720;
    power = power * rest + 1.0f / 120;
    power = power * rest + 1.0f / 24;
    power = power * rest + 1.0f / 6;
    power = power * rest + 0.5f;
    power = power * rest + 1;
    power = power * rest + 1;
    int bits = ((int)whole + 127) << 23;
    float scale;
    memcpy(&scale, &bits, sizeof scale);
    return power * scale;
}

// Two queries at once hide how long one sum takes, and read keys and values half as often.
enum { QUERIES = 2 };

/// Products of `count` queries with `padded` keys, which lie in groups with their numbers below each other, [group, 32, key].
__attribute__((always_inline)) static inline void score(
    const float *queries, size_t stride, const float *keys, size_t padded, float *scores, const int count) {
    for (size_t first = 0; first < padded; first += KEYS) {
        float sums[QUERIES][KEYS] = {{0}};
        for (int i = 0; i < KERNELS_HEAD; i++) {
            const float *row = keys + first * KERNELS_HEAD + (size_t)i * KEYS;
            for (int query = 0; query < count; query++) {
                float factor = queries[(size_t)query * stride + i];
                for (int lane = 0; lane < KEYS; lane++) sums[query][lane] += factor * row[lane];
            }
        }
        for (int query = 0; query < count; query++) {
            memcpy(scores + (size_t)query * padded + first, sums[query], sizeof sums[query]);
        }
    }
}

/// Turns scores into shares before division, and returns what to divide by; `padded` leaves room for whole steps.
__attribute__((always_inline)) static inline float weigh(float *scores, size_t tokens, size_t padded, float factor) {
    for (size_t i = tokens; i < padded; i++) scores[i] = -INFINITY;
    float largest[LANES];
    memcpy(largest, scores, sizeof largest);
    for (size_t i = 0; i < padded; i += LANES) {
        for (int lane = 0; lane < LANES; lane++) {
            largest[lane] = scores[i + lane] > largest[lane] ? scores[i + lane] : largest[lane];
        }
    }
    for (int lane = 1; lane < LANES; lane++) largest[0] = largest[lane] > largest[0] ? largest[lane] : largest[0];
    float sums[LANES] = {0};
    for (size_t i = 0; i < padded; i += LANES) {
        for (int lane = 0; lane < LANES; lane++) {
            float weight = exponential((scores[i + lane] - largest[0]) * factor);
            scores[i + lane] = weight;
            sums[lane] += weight;
        }
    }
    return sum_of(sums);
}

__attribute__((always_inline)) static inline void mix(
    const float *weights, size_t padded, const float *divisors, const float *values, size_t stride, size_t tokens,
    float *result, size_t result_stride, const int count) {
    float sums[QUERIES][KERNELS_HEAD] = {{0}};
    for (size_t token = 0; token < tokens; token++) {
        const float *row = values + token * stride;
        for (int query = 0; query < count; query++) {
            float weight = weights[(size_t)query * padded + token];
            for (int i = 0; i < KERNELS_HEAD; i++) sums[query][i] += weight * row[i];
        }
    }
    for (int query = 0; query < count; query++) {
        for (int i = 0; i < KERNELS_HEAD; i++) {
            result[(size_t)query * result_stride + i] = sums[query][i] / divisors[query];
        }
    }
}

static size_t padded(size_t tokens) { return (tokens + KEYS - 1) / KEYS * KEYS; }

/// One head: what `keys` points to is in the order of `score`, the rest in that of the function for all heads.
__attribute__((always_inline)) static inline void attend_head(
    const float *queries, const float *keys, const float *values, size_t stride, size_t tokens, float *result,
    size_t result_stride, float *scores, const int count) {
    const float factor = 0.176776695f;  // One over the root of 32.
    size_t width = padded(tokens);
    float divisors[QUERIES];
    score(queries, stride, keys, width, scores, count);
    for (int query = 0; query < count; query++) {
        divisors[query] = weigh(scores + (size_t)query * width, tokens, width, factor);
    }
    mix(scores, width, divisors, values, stride, tokens, result, result_stride, count);
}

__attribute__((always_inline)) static inline void attend(
    const float *queries, const float *keys, const float *values, size_t stride, size_t tokens, size_t heads,
    float *result, float *scratch) {
    size_t width = padded(tokens), result_stride = heads * KERNELS_HEAD;
    float *scores = scratch + KERNELS_HEAD * width;
    memset(scratch, 0, KERNELS_HEAD * width * sizeof *scratch);
    for (size_t column = 0; column < result_stride; column += KERNELS_HEAD) {
        for (size_t token = 0; token < tokens; token++) {
            float *to = scratch + token / KEYS * KEYS * KERNELS_HEAD + token % KEYS;
            for (size_t i = 0; i < KERNELS_HEAD; i++) to[i * KEYS] = keys[token * stride + column + i];
        }
        size_t token = 0;
        for (; token + QUERIES <= tokens; token += QUERIES) {
            attend_head(
                queries + token * stride + column, scratch, values + column, stride, tokens,
                result + token * result_stride + column, result_stride, scores, QUERIES);
        }
        if (token < tokens) {
            attend_head(
                queries + token * stride + column, scratch, values + column, stride, tokens,
                result + token * result_stride + column, result_stride, scores, 1);
        }
    }
}

/// A polynomial in the square of `x`, fitted where the result is not yet as good as 0 or `x`.
__attribute__((always_inline)) static inline void gelu(float *x, size_t count) {
    for (size_t i = 0; i < count; i++) {
        float near = x[i] > 5 ? 5 : x[i];
        near = near < -5 ? -5 : near;
        float t = near * near * 0.08f - 1;
        float power = 2.277200755e-03f;
        power = power * t - 6.277919529e-03f;
        power = power * t + 7.021427019e-03f;
        power = power * t - 8.329998387e-03f;
        power = power * t + 1.554779538e-02f;
        power = power * t - 2.421506004e-02f;
        power = power * t + 3.174417805e-02f;
        power = power * t - 4.031919112e-02f;
        power = power * t + 5.148800872e-02f;
        power = power * t - 7.030051748e-02f;
        power = power * t + 1.413643019e-01f;
        x[i] *= 0.5f + near * power;
    }
}

__attribute__((always_inline)) static inline void add_normalise(
    float *restrict x, const float *restrict y, size_t columns, const float *restrict scale,
    const float *restrict shift, float epsilon) {
    if (y) {
        for (size_t i = 0; i < columns; i++) x[i] += y[i];
    }
    float sums[LANES] = {0}, squares[LANES] = {0};
    for (size_t i = 0; i < columns; i += LANES) {
        for (int lane = 0; lane < LANES; lane++) sums[lane] += x[i + lane];
    }
    float mean = sum_of(sums) / (float)columns;
    for (size_t i = 0; i < columns; i += LANES) {
        for (int lane = 0; lane < LANES; lane++) {
            float rest = x[i + lane] - mean;
            squares[lane] += rest * rest;
        }
    }
    float factor = 1 / sqrtf(sum_of(squares) / (float)columns + epsilon);
    for (size_t i = 0; i < columns; i++) x[i] = (x[i] - mean) * factor * scale[i] + shift[i];
}

#if defined(__x86_64__)
__attribute__((target("avx2,fma"))) static void attend_avx2(
    const float *queries, const float *keys, const float *values, size_t stride, size_t tokens, size_t heads,
    float *result, float *scratch) {
    attend(queries, keys, values, stride, tokens, heads, result, scratch);
}

__attribute__((target("avx2,fma"))) static void gelu_avx2(float *x, size_t count) { gelu(x, count); }

__attribute__((target("avx2,fma"))) static void add_normalise_avx2(
    float *x, const float *y, size_t columns, const float *scale, const float *shift, float epsilon) {
    add_normalise(x, y, columns, scale, shift, epsilon);
}

static int has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }
#endif

size_t kernels_attention_scratch(size_t tokens) { return (KERNELS_HEAD + QUERIES) * padded(tokens); }

void kernels_attend(
    const float *queries, const float *keys, const float *values, size_t stride, size_t tokens, size_t heads,
    float *result, float *scratch) {
#if defined(__x86_64__)
    if (has_avx2()) return attend_avx2(queries, keys, values, stride, tokens, heads, result, scratch);
#endif
    attend(queries, keys, values, stride, tokens, heads, result, scratch);
}

void kernels_gelu(float *x, size_t count) {
#if defined(__x86_64__)
    if (has_avx2()) return gelu_avx2(x, count);
#endif
    gelu(x, count);
}

void kernels_add_normalise_rows(
    float *x, const float *y, size_t rows, size_t columns, const float *scale, const float *shift, float epsilon) {
    for (size_t row = 0; row < rows; row++) {
        float *to = x + row * columns;
        const float *from = y ? y + row * columns : 0;
#if defined(__x86_64__)
        if (has_avx2()) {
            add_normalise_avx2(to, from, columns, scale, shift, epsilon);
            continue;
        }
#endif
        add_normalise(to, from, columns, scale, shift, epsilon);
    }
}
