/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Compares names as people number them: 表2 before 表10, 表二 before 表十. */
int gouji_natural_order_compare (const char *a,
                                 const char *b);

G_END_DECLS
