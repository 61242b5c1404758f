/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Both streams are UTF-8 in every locale: what is printed is data for other programs. */
void     gouji_cli_write         (const char   *text);
void     gouji_cli_flush         (void);
void     gouji_cli_print_error   (const char   *input_name,
                                  const GError *error);
int      gouji_cli_usage_error   (const char   *command,
                                  const char   *format,
                                  ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
