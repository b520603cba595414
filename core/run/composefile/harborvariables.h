// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace quayside {

/// What a compose file is told of the trial that it is used for.
struct ComposeTrial {
    QString image;    ///< of the main service
    QString context;  ///< the folder it is built in
    QString prebuilt; ///< the image that the task names; empty where one is built
    QString cpus;     ///< empty: no limit
    QString memory;   ///< empty: no limit
    QString logs;     ///< the host's folder with those of the agent, the verifier and the artifacts
};

/// The variables that Harbor sets for a compose file, by their names.
QMap<QString, QString> harborVariables(const ComposeTrial &trial);

} // namespace quayside
