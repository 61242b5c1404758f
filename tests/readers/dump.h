/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

/* A disclosure's blocks, one a line and grids one row a line: "1 text", and
 * "[3 a|b]" with "[" at a grid's first row and "]" at its last; places that are not
 * the row's line and the cell's number are written behind the cell as @line.field.
 * A hole is "~".  Anomalies follow as "! kind line.field". */
char *dump_blocks (GoujiDisclosure *disclosure);
