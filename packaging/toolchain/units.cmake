# SPDX-License-Identifier: GPL-3.0-or-later
# How sources become compiler runs. QUAYSIDE_UNITY: a room is one run, so that its headers are read once; a build from
# nothing costs a fifth. Without it a file is a run, and the headers that every file reads are compiled beforehand: a
# changed file builds fast. Both have to build: what two files of a room define must not have one name.
option(QUAYSIDE_UNITY "Compile each room as one unit" OFF)

# compile_rooms(<target> [<header> ...]): call it when every room has added its sources
function(compile_rooms target)
    if(NOT QUAYSIDE_UNITY)
        target_precompile_headers(${target} PRIVATE ${ARGN})
        return()
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        if(source MATCHES "\\.cpp$")
            cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
            cmake_path(GET source PARENT_PATH folder)
            cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${PROJECT_SOURCE_DIR})
            string(REPLACE "/" "_" room ${folder})
            set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${room})
        endif()
    endforeach()
endfunction()
