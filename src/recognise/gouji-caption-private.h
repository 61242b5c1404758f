/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-amount.h"
#include "model/gouji-role.h"

G_BEGIN_DECLS

/* What a short paragraph near a table is. */
typedef enum
{
  GOUJI_CAPTION_OTHER,
  GOUJI_CAPTION_TITLE,  /* may be a table's title, or a part of one */
  GOUJI_CAPTION_NUMBER, /* 预算公开表7, 公开01表 */
  GOUJI_CAPTION_UNIT,   /* 单位：万元, with or without the owner before it */
  GOUJI_CAPTION_OWNER,  /* 部门：[404002013] … */
  GOUJI_CAPTION_DATE,   /* （2022年度） */
  GOUJI_CAPTION_NOTE,   /* 注：…, 本表无数据 */
} GoujiCaptionKind;

GoujiCaptionKind  gouji_caption_classify  (const char       *text);
GoujiRole         gouji_caption_role      (const char       *title,
                                           const char       *unit_name);
gboolean          gouji_caption_ends_title (const char      *text);
GoujiAmountUnit   gouji_caption_amount_unit (const char     *text);
gboolean          gouji_caption_split_owner (const char     *text,
                                           char            **code,
                                           char            **name);

G_END_DECLS
