/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* A name that a document prints for a code, and where. */
typedef struct
{
  const char  *name;     /* as printed, without the code */
  const char  *folded;   /* to be compared */
  GoujiCellRef cell;     /* of the name */
  GoujiCellRef code;     /* of the code; the name's where it stands in there */
  gboolean     damaged;
  gboolean     resolved; /* the line prints no code: it was found by the name */
} GoujiCodePrint;

/* One of the names a code has, spaces and width aside. */
typedef struct
{
  const GoujiCodePrint *first;
  guint                 n_prints;
  const char           *full; /* folded: the fuller name it is cut off from, else its own */
  const char           *full_printed; /* the same as printed there */
} GoujiCodeName;

/* A code of a classification with all its prints, in printed order. */
typedef struct
{
  GoujiCodeKind kind;
  char         *code;
  GArray       *prints; /* GoujiCodePrint */
  GArray       *names;  /* GoujiCodeName, in the order first printed */
  char         *official; /* folded name of the classification's entry, "" */
} GoujiPrintedCode;

/* All codes of a document, in the order first printed. */
typedef struct
{
  GPtrArray    *codes; /* GoujiPrintedCode */
  GHashTable   *names; /* name → its folded form; what the prints point to */
} GoujiPrintedCodes;

GoujiPrintedCodes *gouji_printed_codes_new      (GoujiDisclosure        *disclosure);
void               gouji_printed_codes_free     (GoujiPrintedCodes      *self);
/* Whether the code's names are more than one, cut-off ones aside. */
gboolean           gouji_printed_code_conflicts (const GoujiPrintedCode *self);
gboolean           gouji_code_name_is_cut       (const GoujiCodeName    *self);

G_END_DECLS
