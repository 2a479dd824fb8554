#include "CKernels.h"
#include "plain.h"

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2,fma"))) static float sum_of(__m256 v) {
    __m128 half = _mm_add_ps(_mm256_castps256_ps128(v), _mm256_extractf128_ps(v, 1));
    half = _mm_add_ps(half, _mm_movehl_ps(half, half));
    return _mm_cvtss_f32(_mm_add_ss(half, _mm_shuffle_ps(half, half, 1)));
}

__attribute__((target("avx2,fma"))) static float dot_avx2(const float *a, const float *b, size_t count) {
    // Four sums, since one fused multiply-add waits four cycles for the one before it.
    __m256 s0 = _mm256_setzero_ps(), s1 = s0, s2 = s0, s3 = s0;
    size_t i = 0;
    for (; i + 32 <= count; i += 32) {
        s0 = _mm256_fmadd_ps(_mm256_loadu_ps(a + i), _mm256_loadu_ps(b + i), s0);
        s1 = _mm256_fmadd_ps(_mm256_loadu_ps(a + i + 8), _mm256_loadu_ps(b + i + 8), s1);
        s2 = _mm256_fmadd_ps(_mm256_loadu_ps(a + i + 16), _mm256_loadu_ps(b + i + 16), s2);
        s3 = _mm256_fmadd_ps(_mm256_loadu_ps(a + i + 24), _mm256_loadu_ps(b + i + 24), s3);
    }
    for (; i + 8 <= count; i += 8) s0 = _mm256_fmadd_ps(_mm256_loadu_ps(a + i), _mm256_loadu_ps(b + i), s0);
    return sum_of(_mm256_add_ps(_mm256_add_ps(s0, s1), _mm256_add_ps(s2, s3))) + plain_dot(a, b, i, count);
}

__attribute__((target("avx512f"))) static float dot_avx512(const float *a, const float *b, size_t count) {
    __m512 s0 = _mm512_setzero_ps(), s1 = s0;
    size_t i = 0;
    for (; i + 32 <= count; i += 32) {
        s0 = _mm512_fmadd_ps(_mm512_loadu_ps(a + i), _mm512_loadu_ps(b + i), s0);
        s1 = _mm512_fmadd_ps(_mm512_loadu_ps(a + i + 16), _mm512_loadu_ps(b + i + 16), s1);
    }
    return _mm512_reduce_add_ps(_mm512_add_ps(s0, s1)) + plain_dot(a, b, i, count);
}

__attribute__((target("avx2,fma"))) static void add_scaled_avx2(
    float factor, const float *x, float *y, size_t count) {
    __m256 f = _mm256_set1_ps(factor);
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        _mm256_storeu_ps(y + i, _mm256_fmadd_ps(f, _mm256_loadu_ps(x + i), _mm256_loadu_ps(y + i)));
    }
    plain_add_scaled(factor, x, y, i, count);
}

__attribute__((target("avx2,fma"))) static void dequantise_avx2(
    const uint8_t *codes, float scale, float offset, float *out, size_t count) {
    __m256 s = _mm256_set1_ps(scale), o = _mm256_set1_ps(offset);
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        __m256i wide = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(codes + i)));
        _mm256_storeu_ps(out + i, _mm256_fmadd_ps(_mm256_cvtepi32_ps(wide), s, o));
    }
    plain_dequantise(codes, scale, offset, out, i, count);
}

static int has_avx512(void) { return __builtin_cpu_supports("avx512f"); }
static int has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }
#endif

float kernels_dot(const float *a, const float *b, size_t count) {
#if defined(__x86_64__)
    if (has_avx512()) return dot_avx512(a, b, count);
    if (has_avx2()) return dot_avx2(a, b, count);
#endif
    return plain_dot(a, b, 0, count);
}

void kernels_add_scaled(float factor, const float *x, float *y, size_t count) {
#if defined(__x86_64__)
    if (has_avx2()) return add_scaled_avx2(factor, x, y, count);
#endif
    plain_add_scaled(factor, x, y, 0, count);
}

void kernels_dequantise(const uint8_t *codes, float scale, float offset, float *out, size_t count) {
#if defined(__x86_64__)
    if (has_avx2()) return dequantise_avx2(codes, scale, offset, out, count);
#endif
    plain_dequantise(codes, scale, offset, out, 0, count);
}

void kernels_dot_rows(const float *query, const float *matrix, size_t rows, size_t count, float *products) {
    for (size_t row = 0; row < rows; row++) products[row] = kernels_dot(query, matrix + row * count, count);
}
