/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "recognise/gouji-corrections.h"

G_BEGIN_DECLS

/* What speaks for a table being what it was recognised as. */
typedef enum
{
  GOUJI_GROUND_HAND = 1 << 0,    /* the user said so */
  GOUJI_GROUND_TITLE = 1 << 1,   /* its title names the statement */
  GOUJI_GROUND_HEADER = 1 << 2,  /* its header is that of the statement */
  GOUJI_GROUND_COLUMNS = 1 << 3, /* its columns hold codes, names and amounts */
  GOUJI_GROUND_TOTAL = 1 << 4,   /* its lines add up to its total */
} GoujiGrounds;

/* Why a grid was not recognised. */
typedef enum
{
  GOUJI_OBSTACLE_NONE,
  GOUJI_OBSTACLE_HAND,          /* the user said that it is no table */
  GOUJI_OBSTACLE_NO_TITLE,      /* no title above it, and its header does not tell */
  GOUJI_OBSTACLE_UNKNOWN_TITLE, /* the words above it name no statement that is known */
  GOUJI_OBSTACLE_NO_AMOUNTS,    /* its title is known, but there is no column of amounts */
} GoujiObstacle;

/* One grid of a document, and what became of it. */
typedef struct
{
  GoujiPlace    place;   /* by which corrections know it */
  int           table;   /* or -1 */
  guint         block;   /* where its rows begin; of a table without blocks 0 */
  guint         n_rows;
  guint         n_columns;
  char         *title;   /* what is printed above it; "" */
  GoujiGrounds  grounds; /* of a table */
  GoujiObstacle obstacle;
} GoujiRecognition;

void       gouji_recognition_free (GoujiRecognition *self);
/* (transfer full) (element-type GoujiRecognition): in printed order; @corrections, which
 * may be NULL, are those it was recognised with. */
GPtrArray *gouji_recognition_list (GoujiDisclosure        *disclosure,
                                   const GoujiCorrections *corrections);

/* How many grids nobody recognised, and nobody said are none; cheap. */
guint      gouji_recognition_count_open (GoujiDisclosure        *disclosure,
                                         const GoujiCorrections *corrections);

G_END_DECLS
