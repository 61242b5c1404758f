/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes what @input holds to the file @output, a disclosure a line; errors are printed.
 * The program's exit status. */
int gouji_cli_write_json_lines (const char *input,
                                const char *output);

G_END_DECLS
