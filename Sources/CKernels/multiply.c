#include "CKernels.h"

// Products with few rows: each number of `b` is read from memory once and used for all rows, without copying `b` into another order first,
// which is what a general routine spends most of its time on here.

enum { TILE_ROWS = 6, TILE_COLUMNS = 16 };

static void multiply_plain(
    const float *a, size_t a_stride, const float *b, size_t columns, float *result, size_t result_stride, size_t rows,
    size_t inner, size_t first_column, int accumulates) {
    for (size_t row = 0; row < rows; row++) {
        float *out = result + row * result_stride;
        for (size_t column = first_column; column < columns; column++) {
            float sum = accumulates ? out[column] : 0;
            for (size_t k = 0; k < inner; k++) sum += a[row * a_stride + k] * b[k * columns + column];
            out[column] = sum;
        }
    }
}

#if defined(__x86_64__)
#include <immintrin.h>

// One tile of the result; `rows` is a constant at each call, so that the sums stay in registers.
__attribute__((target("avx2,fma"), always_inline)) static inline void tile(
    const float *a, size_t a_stride, const float *b, size_t columns, float *result, size_t result_stride, size_t inner,
    int accumulates, const int rows) {
    __m256 left[TILE_ROWS], right[TILE_ROWS];
    for (int row = 0; row < rows; row++) {
        float *out = result + row * result_stride;
        left[row] = accumulates ? _mm256_loadu_ps(out) : _mm256_setzero_ps();
        right[row] = accumulates ? _mm256_loadu_ps(out + 8) : _mm256_setzero_ps();
    }
    for (size_t k = 0; k < inner; k++) {
        __m256 b0 = _mm256_loadu_ps(b + k * columns), b1 = _mm256_loadu_ps(b + k * columns + 8);
        // The stride between lines is too long for the processor to foresee.
        _mm_prefetch((const char *)(b + (k + 12) * columns), _MM_HINT_T0);
#pragma GCC unroll 6
        for (int row = 0; row < rows; row++) {
            __m256 factor = _mm256_broadcast_ss(a + row * a_stride + k);
            left[row] = _mm256_fmadd_ps(factor, b0, left[row]);
            right[row] = _mm256_fmadd_ps(factor, b1, right[row]);
        }
    }
    for (int row = 0; row < rows; row++) {
        _mm256_storeu_ps(result + row * result_stride, left[row]);
        _mm256_storeu_ps(result + row * result_stride + 8, right[row]);
    }
}

__attribute__((target("avx2,fma"))) static void multiply_avx2(
    const float *a, size_t a_stride, const float *b, size_t columns, float *result, size_t result_stride, size_t rows,
    size_t inner, int accumulates) {
    size_t column = 0;
    for (; column + TILE_COLUMNS <= columns; column += TILE_COLUMNS) {
        for (size_t row = 0; row < rows; row += TILE_ROWS) {
            const float *from = a + row * a_stride;
            float *to = result + row * result_stride + column;
            switch (rows - row) {
            case 1: tile(from, a_stride, b + column, columns, to, result_stride, inner, accumulates, 1); break;
            case 2: tile(from, a_stride, b + column, columns, to, result_stride, inner, accumulates, 2); break;
            case 3: tile(from, a_stride, b + column, columns, to, result_stride, inner, accumulates, 3); break;
            case 4: tile(from, a_stride, b + column, columns, to, result_stride, inner, accumulates, 4); break;
            case 5: tile(from, a_stride, b + column, columns, to, result_stride, inner, accumulates, 5); break;
            default: tile(from, a_stride, b + column, columns, to, result_stride, inner, accumulates, 6);
            }
        }
    }
    multiply_plain(a, a_stride, b, columns, result, result_stride, rows, inner, column, accumulates);
}
#endif

int kernels_multiply_few(
    const float *a, size_t a_stride, const float *b, float *result, size_t result_stride, size_t rows, size_t inner,
    size_t columns, int accumulates) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        multiply_avx2(a, a_stride, b, columns, result, result_stride, rows, inner, accumulates);
        return 1;
    }
#endif
    return 0;
}
