/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is asked for. */
typedef enum
{
  GOUJI_CHOOSE_DOCUMENTS,
  GOUJI_CHOOSE_FOLDERS,
  GOUJI_CHOOSE_RULES, /* a rule file */
  GOUJI_CHOOSE_PROFILE, /* the requirements of a place */
} GoujiChooseWhat;

/* Called with what was chosen; not called when nothing was, or @object is gone. */
typedef void (*GoujiChosenFunc) (gpointer   object,
                                 GFile    **files,
                                 guint      n_files);

/* Asks beside @object, a widget that @func is given.  Documents are looked for first in the
 * folder of the last ones; @settings (nullable) remembers it. */
void gouji_choose (GtkWidget       *object,
                   GoujiChooseWhat  what,
                   GSettings       *settings,
                   GoujiChosenFunc  func);

G_END_DECLS
