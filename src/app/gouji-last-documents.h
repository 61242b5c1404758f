/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/gouji-workspace.h"

G_BEGIN_DECLS

/* What was open when the window was closed, to be opened again.  @settings may be NULL. */
void     gouji_last_documents_save    (GSettings      *settings,
                                       GoujiWorkspace *workspace);
/* Opens it, and shows what was shown; FALSE when there is nothing, or the user does not
 * want it. */
gboolean gouji_last_documents_restore (GSettings      *settings,
                                       GoujiWorkspace *workspace);

G_END_DECLS
