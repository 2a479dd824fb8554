#include "four_bit.h"

#include <string.h>

// Each loop is written once and compiled twice: for any processor, and for one with the wider registers of AVX2.

__attribute__((always_inline)) static inline float largest_of(const float *x) {
    float lanes[8] = {0};
    for (int i = 0; i < KERNELS_BLOCK; i += 8) {
        for (int lane = 0; lane < 8; lane++) {
            float size = __builtin_fabsf(x[i + lane]);
            lanes[lane] = size > lanes[lane] ? size : lanes[lane];
        }
    }
    for (int lane = 1; lane < 8; lane++) lanes[0] = lanes[lane] > lanes[0] ? lanes[lane] : lanes[0];
    return lanes[0];
}

__attribute__((always_inline)) static inline void quantise_block(
    const float *x, int8_t *codes, float *scale, int32_t *offset) {
    float largest = largest_of(x);
    float factor = largest > 0 ? 127 / largest : 0;
    // Adding and taking away three halves of two to the 24th rounds to a whole number.
    const float rounder = 12582912.0f;
    int32_t whole[KERNELS_BLOCK];
    int32_t sum = 0;
    for (int i = 0; i < KERNELS_BLOCK; i++) whole[i] = (int32_t)((x[i] * factor + rounder) - rounder);
    for (int i = 0; i < KERNELS_BLOCK; i++) sum += whole[i];
    for (int i = 0; i < KERNELS_BLOCK; i++) codes[i] = (int8_t)whole[i];
    *scale = largest / 127;
    *offset = -8 * sum;
}

__attribute__((always_inline)) static inline void quantise(const float *x, size_t blocks, kernels_byte_rows out) {
    for (size_t block = 0; block < blocks; block++) {
        quantise_block(
            x + block * KERNELS_BLOCK, out.codes + block * KERNELS_BLOCK, out.scales + block, out.offsets + block);
    }
}

#if defined(__x86_64__)
__attribute__((target("avx2,fma"))) static void quantise_avx2(const float *x, size_t blocks, kernels_byte_rows out) {
    quantise(x, blocks, out);
}
#endif

void kernels_quantise_rows(const float *x, size_t rows, size_t inner, kernels_byte_rows out) {
    size_t blocks = rows * (inner / KERNELS_BLOCK);
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        quantise_avx2(x, blocks, out);
        return;
    }
#endif
    quantise(x, blocks, out);
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
