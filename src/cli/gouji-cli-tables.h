/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "report/gouji-json-output.h"

G_BEGIN_DECLS

/* What was recognised as what, and why, and what was not. */
char *gouji_cli_tables_to_text  (GoujiDisclosure *disclosure);
void  gouji_cli_tables_add_json (GoujiJsonOutput *out,
                                 GoujiDisclosure *disclosure);

G_END_DECLS
