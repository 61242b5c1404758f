/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which project can belong to which code, by amounts alone. */
typedef struct
{
  guint    n_solutions; /* counted up to GOUJI_ASSIGNMENT_MAX */
  gboolean complete;    /* FALSE: the search was given up */
  guint8  *possible;    /* n_projects × n_codes: 1 where some solution puts it there */
} GoujiAssignment;

#define GOUJI_ASSIGNMENT_MAX 1000

GoujiAssignment *gouji_assignment_solve (const gint64 *projects,
                                         guint         n_projects,
                                         const gint64 *codes,
                                         guint         n_codes,
                                         gint64        tolerance);
void             gouji_assignment_free  (GoujiAssignment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiAssignment, gouji_assignment_free)

G_END_DECLS
