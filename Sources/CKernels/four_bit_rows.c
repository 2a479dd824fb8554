#include "four_bit.h"

#include <math.h>
#include <string.h>

static void quantise_block_plain(const float *x, int8_t *codes, float *scale, uint32_t *offset) {
    float largest = 0;
    for (int i = 0; i < KERNELS_BLOCK; i++) largest = fabsf(x[i]) > largest ? fabsf(x[i]) : largest;
    float factor = largest > 0 ? 127 / largest : 0;
    int32_t sum = 0;
    for (int i = 0; i < KERNELS_BLOCK; i++) {
        codes[i] = (int8_t)lrintf(x[i] * factor);
        sum += codes[i];
    }
    *scale = largest / 127;
    *offset = (uint16_t)(-8 * sum);
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2"), always_inline)) static inline float largest_of(__m256 a, __m256 b, __m256 c, __m256 d) {
    const __m256 sign = _mm256_set1_ps(-0.0f);
    __m256 first = _mm256_max_ps(_mm256_andnot_ps(sign, a), _mm256_andnot_ps(sign, b));
    __m256 second = _mm256_max_ps(_mm256_andnot_ps(sign, c), _mm256_andnot_ps(sign, d));
    __m256 all = _mm256_max_ps(first, second);
    __m128 half = _mm_max_ps(_mm256_castps256_ps128(all), _mm256_extractf128_ps(all, 1));
    half = _mm_max_ps(half, _mm_movehl_ps(half, half));
    return _mm_cvtss_f32(_mm_max_ss(half, _mm_shuffle_ps(half, half, 1)));
}

__attribute__((target("avx2"), always_inline)) static inline int32_t sum_of(__m256i codes) {
    __m256i pairs = _mm256_maddubs_epi16(_mm256_set1_epi8(1), codes);
    __m256i quads = _mm256_madd_epi16(pairs, _mm256_set1_epi16(1));
    __m128i half = _mm_add_epi32(_mm256_castsi256_si128(quads), _mm256_extracti128_si256(quads, 1));
    half = _mm_add_epi32(half, _mm_shuffle_epi32(half, 0x4e));
    return _mm_cvtsi128_si32(_mm_add_epi32(half, _mm_shuffle_epi32(half, 0xb1)));
}

__attribute__((target("avx2"), always_inline)) static inline void quantise_block_avx2(
    const float *x, int8_t *codes, float *scale, uint32_t *offset) {
    __m256 a = _mm256_loadu_ps(x), b = _mm256_loadu_ps(x + 8);
    __m256 c = _mm256_loadu_ps(x + 16), d = _mm256_loadu_ps(x + 24);
    float largest = largest_of(a, b, c, d);
    __m256 factor = _mm256_set1_ps(largest > 0 ? 127 / largest : 0);
    __m256i first = _mm256_packs_epi32(
        _mm256_cvtps_epi32(_mm256_mul_ps(a, factor)), _mm256_cvtps_epi32(_mm256_mul_ps(b, factor)));
    __m256i second = _mm256_packs_epi32(
        _mm256_cvtps_epi32(_mm256_mul_ps(c, factor)), _mm256_cvtps_epi32(_mm256_mul_ps(d, factor)));
    // Packing works on the two halves of a register by themselves.
    const __m256i order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    __m256i packed = _mm256_permutevar8x32_epi32(_mm256_packs_epi16(first, second), order);
    _mm256_storeu_si256((__m256i *)codes, packed);
    *scale = largest / 127;
    *offset = (uint16_t)(-8 * sum_of(packed));
}

__attribute__((target("avx2"))) static void quantise_avx2(const float *x, size_t blocks, kernels_byte_rows out) {
    for (size_t block = 0; block < blocks; block++) {
        size_t first = block * KERNELS_BLOCK;
        quantise_block_avx2(x + first, out.codes + first, out.scales + block, out.offsets + block);
    }
}
#endif

void kernels_quantise_rows(const float *x, size_t rows, size_t inner, kernels_byte_rows out) {
    size_t blocks = rows * (inner / KERNELS_BLOCK);
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return quantise_avx2(x, blocks, out);
#endif
    for (size_t block = 0; block < blocks; block++) {
        size_t first = block * KERNELS_BLOCK;
        quantise_block_plain(x + first, out.codes + first, out.scales + block, out.offsets + block);
    }
}

/// A half float that is not infinite.
static float half_at(const uint8_t *data) {
    uint32_t half = (uint32_t)data[0] | (uint32_t)data[1] << 8;
    uint32_t bits = (half & 0x8000) << 16 | ((half & 0x7FFF) << 13);
    float value;
    memcpy(&value, &bits, sizeof value);
    // The exponents of a half count from 15, those of a float from 127.
    return value * 0x1p112f;
}

void kernels_expand_four_bit(const uint8_t *data, size_t blocks, float *out) {
    for (size_t block = 0; block < blocks; block++) {
        float scale = half_at(data);
        for (int i = 0; i < 16; i++) {
            out[i] = (float)((data[2 + i] & 15) - 8) * scale;
            out[16 + i] = (float)((data[2 + i] >> 4) - 8) * scale;
        }
        data += 18;
        out += KERNELS_BLOCK;
    }
}
