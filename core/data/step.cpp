// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/step.h"

#include <algorithm>

namespace quayside {

std::vector<const ObservationResult *> resultsOf(const Step &step, size_t call)
{
    std::vector<const ObservationResult *> found;
    const QString &id = step.calls[call].id;
    for (size_t i = 0; i < step.results.size(); ++i) {
        const ObservationResult &result = step.results[i];
        const bool answers = result.sourceCallId ? *result.sourceCallId == id : i == call;
        if (answers)
            found.push_back(&result);
    }
    return found;
}

QString plainText(const Content &content)
{
    QStringList texts;
    for (const ContentPart &part : content) {
        if (part.text)
            texts.append(part.text->text);
    }
    return texts.join(QLatin1String("\n\n"));
}

} // namespace quayside
