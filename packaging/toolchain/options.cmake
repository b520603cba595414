# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours is compiled with; linked as quayside_options.
add_library(quayside_options INTERFACE)
target_include_directories(quayside_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(quayside_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_UP_TO=0x060800
    QUAYSIDE_VERSION="${PROJECT_VERSION}")
target_compile_options(quayside_options INTERFACE
    -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wconversion -Wshadow=local -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Wnull-dereference -Wimplicit-fallthrough -fvisibility=hidden
    $<$<BOOL:${QUAYSIDE_WERROR}>:-Werror>)
if(QUAYSIDE_SANITIZE)
    add_compile_options(-fsanitize=${QUAYSIDE_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${QUAYSIDE_SANITIZE})
endif()
if(QUAYSIDE_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined)
    add_link_options(-fsanitize=address,undefined)
endif()
find_program(QUAYSIDE_MOLD mold)
if(QUAYSIDE_MOLD AND NOT CMAKE_LINKER_TYPE)
    set(CMAKE_LINKER_TYPE MOLD)
endif()
