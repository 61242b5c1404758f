/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* Says, when a document is opened, that some of its grids were not recognised, and leads
 * to the list of them.  Once closed it stays so until another document is opened.
 *
 * Property "session". */
#define GOUJI_TYPE_RECOGNITION_BAR (gouji_recognition_bar_get_type ())
G_DECLARE_FINAL_TYPE (GoujiRecognitionBar, gouji_recognition_bar, GOUJI, RECOGNITION_BAR, GtkWidget)

G_END_DECLS
