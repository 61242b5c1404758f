/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/gouji-session.h"

G_BEGIN_DECLS

/* What the document that is open is: whose, of which year and kind, by which profile it is
 * checked.  It stays beside the window while one looks for the places. */
#define GOUJI_TYPE_PROPERTIES_WINDOW (gouji_properties_window_get_type ())
G_DECLARE_FINAL_TYPE (GoujiPropertiesWindow, gouji_properties_window, GOUJI, PROPERTIES_WINDOW,
                      AdwWindow)

GtkWindow *gouji_properties_window_new (GtkWindow    *parent,
                                        GoujiSession *session);

G_END_DECLS
