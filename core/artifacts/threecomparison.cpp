// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/threecomparison.h"

#include "core/text/decode.h"

namespace quayside {

namespace {

Result<TextLines> linesOf(const ComparedFile &file, Bytes largest)
{
    const auto bytes = file.folder.read(file.path, largest);
    if (!bytes)
        return std::unexpected(bytes.error());
    const EncodingGuess guess = guessEncoding(*bytes);
    if (guess.isBinary)
        return std::unexpected(Error{ErrorCode::Unsupported,
                                     file.folder.absolute(file.path),
                                     {},
                                     QStringLiteral("not a text; only texts are compared three ways")});
    if (guess.encoding == TextEncoding::Utf8)
        return TextLines(*bytes);
    return TextLines(decodeForMatching(QByteArrayView(*bytes).sliced(guess.markLength), guess.encoding).toUtf8());
}

} // namespace

Result<ThreeWayComparison> compareThreeFiles(const ComparedFile &base, const ComparedFile &first,
                                             const ComparedFile &second, const ContentOptions &options,
                                             std::stop_token stop)
{
    ThreeWayComparison three;
    for (const auto &[file, lines] :
         {std::pair{&base, &three.base}, std::pair{&first, &three.first}, std::pair{&second, &three.second}}) {
        auto read = linesOf(*file, options.largestText);
        if (!read)
            return std::unexpected(read.error());
        *lines = std::move(*read);
    }
    auto diff = compareThree(three.base, three.first, three.second, options.ignored, stop, options.budget);
    if (!diff)
        return std::unexpected(diff.error());
    three.diff = std::move(*diff);
    return three;
}

ThreeWayTotals totalsOf(const std::vector<ThreeWayRegion> &regions)
{
    ThreeWayTotals totals;
    for (const ThreeWayRegion &region : regions) {
        totals.onlyFirst += region.agreement == ThreeWayAgreement::OnlyFirst;
        totals.onlySecond += region.agreement == ThreeWayAgreement::OnlySecond;
        totals.bothAlike += region.agreement == ThreeWayAgreement::BothAlike;
        totals.allDiffer += region.agreement == ThreeWayAgreement::AllDiffer;
    }
    return totals;
}

} // namespace quayside
