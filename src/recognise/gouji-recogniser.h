/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/gouji-disclosure.h"
#include "recognise/gouji-corrections.h"

G_BEGIN_DECLS

/**
 * gouji_recognise:
 * @disclosure: a disclosure that holds blocks and nothing else
 *
 * Finds the tables, their roles, columns and lines, the projects with their
 * indicators, the sections of the narrative, and what document it is.  Knows
 * nothing of files.  What is not recognised stays a block with %GOUJI_USE_NONE.
 */
void gouji_recognise           (GoujiDisclosure        *disclosure);

/* The same with what a user said of the document; @corrections may be NULL. */
void gouji_recognise_corrected (GoujiDisclosure        *disclosure,
                                const GoujiCorrections *corrections);

G_END_DECLS
