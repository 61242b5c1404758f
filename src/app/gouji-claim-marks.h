/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* How the figures that a paragraph states are marked: underlined in a way of its own for
 * each tick, and filled where the selected finding speaks of them. */

/* (transfer full) */
PangoAttrList *gouji_claim_marks_new  (GtkWidget    *widget,
                                       GoujiSession *session,
                                       guint         block);
/* The figure at @index bytes of the paragraph, else the paragraph as a whole. */
GoujiCellRef   gouji_claim_marks_find (GoujiSession *session,
                                       guint         block,
                                       guint         index);

G_END_DECLS
