#ifndef CKERNELS_FOUR_BIT_H
#define CKERNELS_FOUR_BIT_H
#include <stddef.h>
#include <stdint.h>

// Products with matrices of four-bit numbers: the other side is rounded to bytes, and all sums within a block are whole numbers.

enum {
    /// Numbers that share a scale.
    KERNELS_BLOCK = 32,
    /// Columns of a matrix that lie together.
    KERNELS_PANEL = 16,
    /// Longest column of a matrix.
    KERNELS_LONGEST = 2048,
};

/// Rows of numbers as signed bytes, in blocks with a scale each; lent memory.
typedef struct {
    /// [row, inner].
    int8_t *codes;
    /// [row, inner / 32].
    float *scales;
    /// Minus eight times the sum of the block's codes, since the other side's codes count from eight, [row, inner / 32]: the lower half of
    /// each is that, and the upper half is 0, so that it is also two sums of sixteen bits.
    uint32_t *offsets;
} kernels_byte_rows;

/// A matrix [inner, columns] of numbers `scale * (code - 8)`; lent memory.
typedef struct {
    /// [panel, block, 4, column, 4]: a byte holds number i of the block in its lower half and number i + 16 in its upper.
    const uint8_t *codes;
    /// [panel, block, column].
    const float *scales;
    /// [columns].
    const float *bias;
    size_t inner;
    size_t columns;
} kernels_four_bit_matrix;

/// Rounds `rows` of `inner` floats, a multiple of 32, each block to the bytes that fit its largest number.
void kernels_quantise_rows(const float *x, size_t rows, size_t inner, kernels_byte_rows out);

/// `result = a * b + bias`, [rows, columns], the rows `stride` apart.
void kernels_multiply_four_bit(
    kernels_byte_rows a, size_t rows, kernels_four_bit_matrix b, float *result, size_t stride);

/// The floats of `blocks` blocks that lie together: 2 bytes of scale as a half float, then 16 of codes, as in a matrix.
void kernels_expand_four_bit(const uint8_t *data, size_t blocks, float *out);

/// The product by the loops as one would write them, for tests and for processors without the instructions.
void kernels_multiply_four_bit_plain(
    kernels_byte_rows a, size_t rows, kernels_four_bit_matrix b, float *result, size_t stride);

#endif
