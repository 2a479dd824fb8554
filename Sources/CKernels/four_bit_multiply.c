#include "four_bit.h"

#include <string.h>

// A panel's sixteen columns are spread to bytes once and then used for all rows while they are in the nearest cache.
// Four neighbouring numbers of a column lie together, as the instructions that multiply bytes want them.

enum { QUADS = KERNELS_BLOCK / 4, QUAD_BYTES = 4 * KERNELS_PANEL, BLOCK_BYTES = QUADS * QUAD_BYTES };

/// One panel, [block, quad, column, 4], numbers from 0 to 15.
typedef struct {
    const uint8_t *codes;
    const float *scales;
    const float *bias;
    size_t blocks;
} panel;

static kernels_byte_rows rows_from(kernels_byte_rows a, size_t row, size_t blocks) {
    return (kernels_byte_rows){a.codes + row * blocks * KERNELS_BLOCK, a.scales + row * blocks, a.offsets + row * blocks};
}

__attribute__((always_inline)) static inline void spread(
    const uint8_t *restrict packed, size_t blocks, uint8_t *restrict codes) {
    for (size_t block = 0; block < blocks; block++) {
        for (size_t i = 0; i < BLOCK_BYTES / 2; i++) {
            codes[i] = packed[i] & 15;
            codes[BLOCK_BYTES / 2 + i] = packed[i] >> 4;
        }
        packed += BLOCK_BYTES / 2;
        codes += BLOCK_BYTES;
    }
}

static void spread_plain(const uint8_t *packed, size_t blocks, uint8_t *codes) { spread(packed, blocks, codes); }

static void multiply_panel_plain(kernels_byte_rows a, size_t rows, panel b, float *result, size_t stride) {
    for (size_t row = 0; row < rows; row++) {
        kernels_byte_rows from = rows_from(a, row, b.blocks);
        for (size_t column = 0; column < KERNELS_PANEL; column++) {
            float sum = b.bias[column];
            for (size_t block = 0; block < b.blocks; block++) {
                int32_t whole = (int16_t)from.offsets[block];
                for (size_t i = 0; i < KERNELS_BLOCK; i++) {
                    size_t place = block * BLOCK_BYTES + i / 4 * QUAD_BYTES + column * 4 + i % 4;
                    whole += from.codes[block * KERNELS_BLOCK + i] * b.codes[place];
                }
                sum += (float)whole * (from.scales[block] * b.scales[block * KERNELS_PANEL + column]);
            }
            result[row * stride + column] = sum;
        }
    }
}

#if defined(__x86_64__)
#include <immintrin.h>

static inline int32_t quad_at(const int8_t *codes) {
    int32_t quad;
    memcpy(&quad, codes, sizeof quad);
    return quad;
}

__attribute__((target("avx2"))) static void spread_avx2(const uint8_t *packed, size_t blocks, uint8_t *codes) {
    spread(packed, blocks, codes);
}

enum { AVX2_ROWS = 4 };

// `rows` is a constant at each call, so that the sums stay in registers. The sums of a block fit 16 bits: each of the 32 products is at
// most 8 * 127 once the offset is in, and what overflows on the way comes back.
__attribute__((target("avx2,fma"), always_inline)) static inline void tile_avx2(
    kernels_byte_rows a, panel b, float *result, size_t stride, const int rows) {
    const __m256i ones = _mm256_set1_epi16(1);
    size_t inner = b.blocks * KERNELS_BLOCK;
    __m256 left[AVX2_ROWS], right[AVX2_ROWS];
    for (int row = 0; row < rows; row++) {
        left[row] = _mm256_loadu_ps(b.bias);
        right[row] = _mm256_loadu_ps(b.bias + 8);
    }
    for (size_t block = 0; block < b.blocks; block++) {
        __m256i low[AVX2_ROWS], high[AVX2_ROWS];
        for (int row = 0; row < rows; row++) {
            low[row] = high[row] = _mm256_set1_epi32(a.offsets[row * b.blocks + block]);
        }
        const uint8_t *codes = b.codes + block * BLOCK_BYTES;
#pragma GCC unroll 8
        for (int quad = 0; quad < QUADS; quad++) {
            __m256i w0 = _mm256_loadu_si256((const __m256i *)(codes + quad * QUAD_BYTES));
            __m256i w1 = _mm256_loadu_si256((const __m256i *)(codes + quad * QUAD_BYTES + 32));
#pragma GCC unroll 4
            for (int row = 0; row < rows; row++) {
                __m256i x = _mm256_set1_epi32(quad_at(a.codes + row * inner + block * KERNELS_BLOCK + quad * 4));
                low[row] = _mm256_add_epi16(low[row], _mm256_maddubs_epi16(w0, x));
                high[row] = _mm256_add_epi16(high[row], _mm256_maddubs_epi16(w1, x));
                // In another order than this the sums would not fit the registers.
                __asm__ volatile("" : "+x"(low[row]), "+x"(high[row]));
            }
        }
        __m256 s0 = _mm256_loadu_ps(b.scales + block * KERNELS_PANEL);
        __m256 s1 = _mm256_loadu_ps(b.scales + block * KERNELS_PANEL + 8);
        for (int row = 0; row < rows; row++) {
            __m256 scale = _mm256_set1_ps(a.scales[row * b.blocks + block]);
            __m256 f0 = _mm256_cvtepi32_ps(_mm256_madd_epi16(low[row], ones));
            __m256 f1 = _mm256_cvtepi32_ps(_mm256_madd_epi16(high[row], ones));
            left[row] = _mm256_fmadd_ps(f0, _mm256_mul_ps(s0, scale), left[row]);
            right[row] = _mm256_fmadd_ps(f1, _mm256_mul_ps(s1, scale), right[row]);
        }
    }
    for (int row = 0; row < rows; row++) {
        _mm256_storeu_ps(result + row * stride, left[row]);
        _mm256_storeu_ps(result + row * stride + 8, right[row]);
    }
}

__attribute__((target("avx2,fma"))) static void multiply_panel_avx2(
    kernels_byte_rows a, size_t rows, panel b, float *result, size_t stride) {
    for (size_t row = 0; row < rows; row += AVX2_ROWS) {
        kernels_byte_rows from = rows_from(a, row, b.blocks);
        float *to = result + row * stride;
        switch (rows - row) {
        case 1: tile_avx2(from, b, to, stride, 1); break;
        case 2: tile_avx2(from, b, to, stride, 2); break;
        case 3: tile_avx2(from, b, to, stride, 3); break;
        default: tile_avx2(from, b, to, stride, 4);
        }
    }
}

enum { VNNI_ROWS = 8 };

__attribute__((target("avx512f,avx512vnni"), always_inline)) static inline void tile_vnni(
    kernels_byte_rows a, panel b, float *result, size_t stride, const int rows) {
    size_t inner = b.blocks * KERNELS_BLOCK;
    __m512 sums[VNNI_ROWS];
    for (int row = 0; row < rows; row++) sums[row] = _mm512_loadu_ps(b.bias);
    for (size_t block = 0; block < b.blocks; block++) {
        __m512i whole[VNNI_ROWS];
        for (int row = 0; row < rows; row++) whole[row] = _mm512_set1_epi32((int16_t)a.offsets[row * b.blocks + block]);
        const uint8_t *codes = b.codes + block * BLOCK_BYTES;
#pragma GCC unroll 8
        for (int quad = 0; quad < QUADS; quad++) {
            __m512i w = _mm512_loadu_si512(codes + quad * QUAD_BYTES);
#pragma GCC unroll 8
            for (int row = 0; row < rows; row++) {
                __m512i x = _mm512_set1_epi32(quad_at(a.codes + row * inner + block * KERNELS_BLOCK + quad * 4));
                whole[row] = _mm512_dpbusd_epi32(whole[row], w, x);
            }
        }
        __m512 scales = _mm512_loadu_ps(b.scales + block * KERNELS_PANEL);
        for (int row = 0; row < rows; row++) {
            __m512 scale = _mm512_mul_ps(scales, _mm512_set1_ps(a.scales[row * b.blocks + block]));
            sums[row] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(whole[row]), scale, sums[row]);
        }
    }
    for (int row = 0; row < rows; row++) _mm512_storeu_ps(result + row * stride, sums[row]);
}

__attribute__((target("avx512f,avx512vnni"))) static void multiply_panel_vnni(
    kernels_byte_rows a, size_t rows, panel b, float *result, size_t stride) {
    size_t row = 0;
    for (; row + VNNI_ROWS <= rows; row += VNNI_ROWS) {
        tile_vnni(rows_from(a, row, b.blocks), b, result + row * stride, stride, VNNI_ROWS);
    }
    for (; row + 2 <= rows; row += 2) tile_vnni(rows_from(a, row, b.blocks), b, result + row * stride, stride, 2);
    if (row < rows) tile_vnni(rows_from(a, row, b.blocks), b, result + row * stride, stride, 1);
}
#endif

/// One way of doing it.
typedef struct {
    void (*spread)(const uint8_t *packed, size_t blocks, uint8_t *codes);
    void (*multiply)(kernels_byte_rows a, size_t rows, panel b, float *result, size_t stride);
} method;

static void multiply_by(
    method by, kernels_byte_rows a, size_t rows, kernels_four_bit_matrix b, float *result, size_t stride) {
    uint8_t codes[KERNELS_PANEL * KERNELS_LONGEST] __attribute__((aligned(64)));
    size_t blocks = b.inner / KERNELS_BLOCK;
    for (size_t column = 0; column < b.columns; column += KERNELS_PANEL) {
        by.spread(b.codes + column * b.inner / 2, blocks, codes);
        // The next panel comes from far away while this one is multiplied.
        const uint8_t *next = b.codes + (column + KERNELS_PANEL) * b.inner / 2;
        for (size_t i = 0; i < KERNELS_PANEL * b.inner / 2; i += 64) __builtin_prefetch(next + i, 0, 2);
        panel one = {codes, b.scales + column * blocks, b.bias + column, blocks};
        by.multiply(a, rows, one, result + column, stride);
    }
}

static const method plain = {spread_plain, multiply_panel_plain};

void kernels_multiply_four_bit_plain(
    kernels_byte_rows a, size_t rows, kernels_four_bit_matrix b, float *result, size_t stride) {
    multiply_by(plain, a, rows, b, result, stride);
}

void kernels_multiply_four_bit(
    kernels_byte_rows a, size_t rows, kernels_four_bit_matrix b, float *result, size_t stride) {
    method by = plain;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vnni")) {
        by = (method){spread_avx2, multiply_panel_vnni};
    } else if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        by = (method){spread_avx2, multiply_panel_avx2};
    }
#endif
    multiply_by(by, a, rows, b, result, stride);
}
