/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* One run of printed rows of a region: rows of a grid block, or a single row that
 * text extraction left as a paragraph. */
typedef struct
{
  guint    block;
  guint    first_row; /* of the block's grid */
  guint    n_rows;
  guint    n_captions; /* of these, at their start: title and captions in the grid itself */
  gboolean paragraph; /* the block is a paragraph that reads as a row */
  guint    n_blocks;  /* paragraph: how many paragraphs make the row */
} GoujiSegment;

/* A table as it stands in the document, before anybody looks at its columns:
 * title, captions, rows and notes. */
typedef struct
{
  char            *title;  /* "" when none */
  GoujiPlace       place;
  char            *number;
  char            *note;
  GoujiRole        role;   /* by the title */
  gboolean         by_hand; /* the role was given by the user; NONE: it is no table */
  GoujiAmountUnit  unit;
  gboolean         own_unit; /* FALSE: taken over from a table before */
  char            *owner_code, *owner_name;
  GArray          *segments;  /* GoujiSegment */
  GArray          *captions;  /* guint: blocks of title and captions */
  GArray          *notes;     /* guint: blocks of notes */
} GoujiRegion;

GPtrArray *gouji_regions_find     (GoujiDisclosure   *disclosure);
/* Where its rows begin. */
GoujiPlace gouji_region_get_place (const GoujiRegion *self,
                                   GoujiDisclosure   *disclosure);

G_END_DECLS
