#include <math.h>
#include <string.h>

#include "CKernels.h"

// Half precision as IEEE 754 has it, for numbers whose third digit does not matter.

static uint16_t plain_to_half(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    uint32_t sign = bits >> 16 & 0x8000, exponent = bits >> 23 & 0xff, fraction = bits & 0x7fffff;
    if (exponent >= 143) return (uint16_t)(sign | 0x7c00);
    if (exponent <= 112) return (uint16_t)sign;
    uint32_t rounded = ((exponent - 112) << 23 | fraction) + 0xfff + (fraction >> 13 & 1);
    return (uint16_t)(sign | rounded >> 13);
}

static float plain_from_half(uint16_t half) {
    uint32_t exponent = half >> 10 & 0x1f;
    uint32_t bits = exponent == 0 ? 0 : (uint32_t)(half & 0x8000) << 16 | (exponent + 112) << 23 | (uint32_t)(half & 0x3ff) << 13;
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2,f16c"))) static size_t to_half_avx2(const float *x, uint16_t *y, size_t count) {
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        _mm_storeu_si128((__m128i *)(y + i), _mm256_cvtps_ph(_mm256_loadu_ps(x + i), _MM_FROUND_TO_NEAREST_INT));
    }
    return i;
}

__attribute__((target("avx2,fma,f16c"))) static size_t add_scaled_half_avx2(
    float factor, const uint16_t *x, float *y, size_t count) {
    __m256 f = _mm256_set1_ps(factor);
    size_t i = 0;
    for (; i + 16 <= count; i += 16) {
        __m256 a = _mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(x + i)));
        __m256 b = _mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(x + i + 8)));
        _mm256_storeu_ps(y + i, _mm256_fmadd_ps(f, a, _mm256_loadu_ps(y + i)));
        _mm256_storeu_ps(y + i + 8, _mm256_fmadd_ps(f, b, _mm256_loadu_ps(y + i + 8)));
    }
    return i;
}

// 2^n by the exponent's bits times a polynomial for 2^f with f in -0.5...0.5, right to 2e-7.
__attribute__((target("avx2,fma"))) static size_t add_bell_avx2(
    float weight, float width, const float *cosines, float *sum, size_t count) {
    __m256 w = _mm256_set1_ps(weight), scale = _mm256_set1_ps(2 * width * 1.44269504f), one = _mm256_set1_ps(1);
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        __m256 t = _mm256_mul_ps(scale, _mm256_sub_ps(_mm256_loadu_ps(cosines + i), one));
        t = _mm256_max_ps(t, _mm256_set1_ps(-120));
        __m256 n = _mm256_round_ps(t, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC), f = _mm256_sub_ps(t, n);
        __m256 p = _mm256_set1_ps(1.5403530e-4f);
        p = _mm256_fmadd_ps(p, f, _mm256_set1_ps(1.3333558e-3f));
        p = _mm256_fmadd_ps(p, f, _mm256_set1_ps(9.6181291e-3f));
        p = _mm256_fmadd_ps(p, f, _mm256_set1_ps(5.5504109e-2f));
        p = _mm256_fmadd_ps(p, f, _mm256_set1_ps(2.4022651e-1f));
        p = _mm256_fmadd_ps(p, f, _mm256_set1_ps(6.9314718e-1f));
        p = _mm256_fmadd_ps(p, f, one);
        __m256i power = _mm256_slli_epi32(_mm256_add_epi32(_mm256_cvtps_epi32(n), _mm256_set1_epi32(127)), 23);
        __m256 bell = _mm256_mul_ps(p, _mm256_castsi256_ps(power));
        _mm256_storeu_ps(sum + i, _mm256_fmadd_ps(w, bell, _mm256_loadu_ps(sum + i)));
    }
    return i;
}

static int has_half(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c");
}
#else
static int has_half(void) { return 0; }
static size_t to_half_avx2(const float *x, uint16_t *y, size_t count) { return 0; }
static size_t add_scaled_half_avx2(float factor, const uint16_t *x, float *y, size_t count) { return 0; }
static size_t add_bell_avx2(float weight, float width, const float *cosines, float *sum, size_t count) { return 0; }
#endif

void kernels_to_half(const float *x, uint16_t *y, size_t count) {
    for (size_t i = has_half() ? to_half_avx2(x, y, count) : 0; i < count; i++) y[i] = plain_to_half(x[i]);
}

void kernels_add_scaled_half(float factor, const uint16_t *x, float *y, size_t count) {
    size_t i = has_half() ? add_scaled_half_avx2(factor, x, y, count) : 0;
    for (; i < count; i++) y[i] += factor * plain_from_half(x[i]);
}

void kernels_add_bell(float weight, float width, const float *cosines, float *sum, size_t count) {
    size_t i = has_half() ? add_bell_avx2(weight, width, cosines, sum, count) : 0;
    for (; i < count; i++) sum[i] += weight * expf(2 * width * (cosines[i] - 1));
}
