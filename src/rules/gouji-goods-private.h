/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-decimal.h"

G_BEGIN_DECLS

/* Something that units buy, as data/rules/items.ini describes it. */
typedef struct
{
  const char   *kind;     /* interned: what serves one purpose */
  char        **names;    /* words of the item as printed */
  char        **without;  /* words that make it something else; NULL */
  char        **measures; /* what the prices are for */
  GoujiDecimal  low;      /* in 元 */
  GoujiDecimal  high;
} GoujiGoods;

/* The goods that @item names, in any measure when @measure is NULL; or NULL. */
const GoujiGoods *gouji_goods_find (const char *item,
                                    const char *measure);

G_END_DECLS
