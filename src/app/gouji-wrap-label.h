/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GOUJI_TYPE_WRAP_LABEL (gouji_wrap_label_get_type ())
G_DECLARE_FINAL_TYPE (GoujiWrapLabel, gouji_wrap_label, GOUJI, WRAP_LABEL, GtkWidget)

/* A text of at most @lines lines in a cell of a column view. */
GtkWidget *gouji_wrap_label_new      (int             lines);
void       gouji_wrap_label_set_text (GoujiWrapLabel *self,
                                      const char     *text);

G_END_DECLS
