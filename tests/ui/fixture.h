/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-report.h"

G_BEGIN_DECLS

/* (transfer full): what the built-in rules give on a text; its document stays open. */
GoujiReport        *fixture_check         (const char    *text);
/* (transfer full): a document with an error in every kind of place. */
GoujiReport        *fixture_check_faulty  (void);
/* The path of the sample that comes with Gouji. */
const char         *fixture_sample        (void);
/* The first finding of @rule; fails when there is none. */
GoujiFinding       *fixture_find          (GoujiReport   *report,
                                           const char    *rule);
/* The cell that prints @text in the row that begins with @row; fails when there is none. */
GoujiCellRef        fixture_find_cell     (GoujiDisclosure *disclosure,
                                           const char      *row,
                                           const char      *text);

G_END_DECLS
