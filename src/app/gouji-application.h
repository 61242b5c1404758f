/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GOUJI_TYPE_APPLICATION (gouji_application_get_type ())
G_DECLARE_FINAL_TYPE (GoujiApplication, gouji_application, GOUJI, APPLICATION, AdwApplication)

GApplication *gouji_application_new (void);

G_END_DECLS
