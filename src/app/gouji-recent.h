/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Recent documents, in the menu of the open button and on the first page. */
void   gouji_recent_add         (GFile          *file);
void   gouji_recent_fill        (AdwSplitButton *button,
                                 GtkListBox     *list);
/* (transfer full): the sample that comes with Gouji, installed or in the sources */
GFile *gouji_recent_find_sample (void);

G_END_DECLS
