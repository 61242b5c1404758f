/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* Every check with its status: silence is never success. */
#define GOUJI_TYPE_CHECK_LIST (gouji_check_list_get_type ())
G_DECLARE_FINAL_TYPE (GoujiCheckList, gouji_check_list, GOUJI, CHECK_LIST, GtkWidget)

G_END_DECLS
