/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* Which table was recognised as what, and on what evidence; and what was not. */
#define GOUJI_TYPE_RECOGNITION_LIST (gouji_recognition_list_get_type ())
G_DECLARE_FINAL_TYPE (GoujiRecognitionList, gouji_recognition_list, GOUJI, RECOGNITION_LIST, GtkWidget)

G_END_DECLS
