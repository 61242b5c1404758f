/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-grid.h"

G_BEGIN_DECLS

typedef enum
{
  GOUJI_BLOCK_PARAGRAPH,
  GOUJI_BLOCK_GRID,
} GoujiBlockKind;

/* What the recogniser made of a block. */
typedef enum
{
  GOUJI_USE_NONE,      /* a paragraph nobody claimed, or a grid not recognised */
  GOUJI_USE_TITLE,     /* title of a table, or a line of one */
  GOUJI_USE_CAPTION,   /* unit of amounts, owner, number: what stands by a title */
  GOUJI_USE_TABLE,     /* (part of) a table; GoujiBlock.table says which */
  GOUJI_USE_NOTE,      /* note under a table */
  GOUJI_USE_CONTENTS,  /* an entry of the list of contents */
  GOUJI_USE_HEADING,   /* heading of a section of the narrative */
  GOUJI_USE_NARRATIVE, /* running text */
} GoujiBlockUse;

/* A paragraph or a grid in the order printed.  A reader fills kind, place, text
 * or grid; the recogniser fills use and table. */
typedef struct
{
  GoujiBlockKind  kind;
  GoujiPlace      place;
  const char     *text; /* paragraph */
  GoujiGrid      *grid; /* (owned): grid */
  GoujiBlockUse   use;
  int             table; /* index of the table it belongs to, or -1 */
} GoujiBlock;

G_END_DECLS
