import CKernels

extension UniversalSentenceEncoder: TokenEncoder {
    public var tokenEncoder: (any TokenEncoder)? { self }

    public var tokenDimension: Int { UniversalSentenceEncoderWeights.featureWidth }

    public func encode(tokens sentences: [[EncoderToken]]) -> [TokenEncoding] {
        var encodings: [TokenEncoding] = []
        encodings.reserveCapacity(sentences.count)
        var batch: [PieceAlignment] = []
        var pieces = 0
        for sentence in sentences {
            let alignment = PieceAlignment(sentence, tokenizer: tokenizer, limit: Self.longestText)
            if !batch.isEmpty, pieces + alignment.pieces.count > Self.batchPieces {
                encodings += encode(batch)
                batch.removeAll(keepingCapacity: true)
                pieces = 0
            }
            batch.append(alignment)
            pieces += alignment.pieces.count
        }
        return encodings + (batch.isEmpty ? [] : encode(batch))
    }

    private func encode(_ batch: [PieceAlignment]) -> [TokenEncoding] {
        let features = features(of: batch.map(\.pieces))
        var first = 0
        return batch.map { alignment in
            defer { first += alignment.pieces.count }
            return TokenEncoding(
                vectors: means(of: alignment.ranges, in: features, from: first),
                pieces: alignment.ranges.map { alignment.pieces[$0.lowerBound] }, startsPiece: alignment.starts,
                endsPiece: alignment.ends)
        }
    }

    /// For each range of rows, counted from `first`, their mean.
    private func means(
        of ranges: [ClosedRange<Int>], in features: borrowing ActivationMatrix, from first: Int
    ) -> [Float] {
        let columns = features.columns
        var vectors = [Float](repeating: 0, count: ranges.count * columns)
        vectors.withUnsafeMutableBufferPointer { vectors in
            guard let base = vectors.baseAddress else { return }
            for (token, range) in ranges.enumerated() {
                for row in range {
                    kernels_add_scaled(
                        1 / Float(range.count), features.row(first + row), base + token * columns, columns)
                }
            }
        }
        return vectors
    }
}
