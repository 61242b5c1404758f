/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-decimal.h"

G_BEGIN_DECLS

/* How an amount cell was printed.  All but NUMBER count as zero in a sum. */
typedef enum
{
  GOUJI_AMOUNT_ABSENT,     /* the grid has no such cell */
  GOUJI_AMOUNT_BLANK,      /* "" */
  GOUJI_AMOUNT_DASH,       /* "-", "--", "—" … */
  GOUJI_AMOUNT_NONE_WORD,  /* 无 */
  GOUJI_AMOUNT_NUMBER,     /* also "0" and "0.00" */
  GOUJI_AMOUNT_UNREADABLE, /* text that is no amount */
} GoujiAmountForm;

/* What one printed unit of money is worth, as a power of ten of 元. */
typedef enum
{
  GOUJI_UNIT_UNKNOWN = -1,
  GOUJI_UNIT_YUAN = 0,             /* 元 */
  GOUJI_UNIT_THOUSAND_YUAN = 3,    /* 千元 */
  GOUJI_UNIT_TEN_THOUSAND_YUAN = 4, /* 万元 */
  GOUJI_UNIT_MILLION_YUAN = 6,     /* 百万元 */
  GOUJI_UNIT_HUNDRED_MILLION_YUAN = 8, /* 亿元 */
} GoujiAmountUnit;

/* An amount as printed: the exact value with its printed places, and the form. */
typedef struct
{
  gint64 coefficient;
  guint8 places;
  guint8 form; /* GoujiAmountForm */
} GoujiAmount;

#define GOUJI_AMOUNT_INIT ((GoujiAmount) { 0, 0, GOUJI_AMOUNT_ABSENT })

GoujiAmount      gouji_amount_parse            (const char      *text);
GoujiAmount      gouji_amount_parse_marked     (const char      *text,
                                                char             decimal_mark);
gboolean         gouji_amount_is_number        (GoujiAmount      amount);
gboolean         gouji_amount_is_empty         (GoujiAmount      amount);
GoujiDecimal     gouji_amount_get_decimal      (GoujiAmount      amount);
gboolean         gouji_amount_in_yuan          (GoujiAmount      amount,
                                                GoujiAmountUnit  unit,
                                                GoujiDecimal    *out);

GoujiAmountUnit  gouji_amount_unit_from_text   (const char      *text);
const char      *gouji_amount_unit_to_text     (GoujiAmountUnit  unit);

G_END_DECLS
