#include "CKernels.h"
#include "plain.h"

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2"))) static int32_t dot_avx2(const int8_t *a, const int8_t *b, size_t count) {
    __m256i sum = _mm256_setzero_si256();
    size_t i = 0;
    for (; i + 16 <= count; i += 16) {
        __m256i x = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(a + i)));
        __m256i y = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(b + i)));
        sum = _mm256_add_epi32(sum, _mm256_madd_epi16(x, y));
    }
    __m128i half = _mm_add_epi32(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
    half = _mm_add_epi32(half, _mm_shuffle_epi32(half, 0x4e));
    half = _mm_add_epi32(half, _mm_shuffle_epi32(half, 0xb1));
    return _mm_cvtsi128_si32(half) + plain_dot_int8(a, b, i, count);
}

__attribute__((target("avx512f,avx512bw"))) static int32_t dot_avx512(
    const int8_t *a, const int8_t *b, size_t count) {
    __m512i sum = _mm512_setzero_si512();
    size_t i = 0;
    for (; i + 32 <= count; i += 32) {
        __m512i x = _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)(a + i)));
        __m512i y = _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)(b + i)));
        sum = _mm512_add_epi32(sum, _mm512_madd_epi16(x, y));
    }
    return _mm512_reduce_add_epi32(sum) + plain_dot_int8(a, b, i, count);
}
#endif

int32_t kernels_dot_int8(const int8_t *a, const int8_t *b, size_t count) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512bw")) return dot_avx512(a, b, count);
    if (__builtin_cpu_supports("avx2")) return dot_avx2(a, b, count);
#endif
    return plain_dot_int8(a, b, 0, count);
}

void kernels_dot_rows_int8(
    const int8_t *query, const int8_t *matrix, size_t rows, size_t count, int32_t *products) {
    for (size_t row = 0; row < rows; row++) products[row] = kernels_dot_int8(query, matrix + row * count, count);
}
