/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-amount.h"
#include "model/gouji-place.h"

G_BEGIN_DECLS

/* The two periods of a performance form. */
typedef enum
{
  GOUJI_PERIOD_WHOLE,  /* 实施期 */
  GOUJI_PERIOD_ANNUAL, /* 年度 */
  GOUJI_N_PERIODS,
} GoujiPeriod;

/* A cell of the form's table: printed row and column, or row -1 when there is none. */
typedef struct
{
  int row;
  int column;
} GoujiFormCell;

#define GOUJI_FORM_CELL_NONE ((GoujiFormCell) { -1, -1 })

typedef enum
{
  GOUJI_FUND_TOTAL,      /* 资金总额 */
  GOUJI_FUND_CENTRAL,    /* 中央财政资金 */
  GOUJI_FUND_PROVINCIAL, /* 省级财政资金 */
  GOUJI_FUND_LOCAL,      /* 市县(区)财政资金 */
  GOUJI_FUND_FISCAL,     /* 财政资金, level not told */
  GOUJI_FUND_OWN,        /* 单位自筹 */
  GOUJI_FUND_CARRY,      /* 上年结转 */
  GOUJI_FUND_OTHER,      /* 其他资金 */
} GoujiFundSource;

typedef struct
{
  GoujiFundSource source;
  const char     *label; /* as printed */
  GoujiAmount     amount[GOUJI_N_PERIODS];
  GoujiFormCell   cell[GOUJI_N_PERIODS];
} GoujiFund;

typedef enum
{
  GOUJI_OPERATOR_NONE, /* nothing printed before the value, or a target in words */
  GOUJI_OPERATOR_EQUAL,
  GOUJI_OPERATOR_AT_LEAST, /* ≥ */
  GOUJI_OPERATOR_AT_MOST,  /* ≤ */
  GOUJI_OPERATOR_MORE,     /* > */
  GOUJI_OPERATOR_LESS,     /* < */
  GOUJI_OPERATOR_RANGE,    /* 90-95%: value to upper */
} GoujiOperator;

/* One period's target of an indicator. */
typedef struct
{
  const char    *text;     /* as printed; "" when blank */
  GoujiFormCell  cell;     /* of the target, or NONE when the row has no such cell */
  GoujiFormCell  name_cell; /* of the level-3 name on this period's side */
  GoujiOperator  op;
  gboolean       has_value;
  GoujiDecimal   value;
  GoujiDecimal   upper;    /* of a range */
  const char    *unit;     /* 人, %, 元, 万元 …; "" when none */
} GoujiTarget;

typedef enum
{
  GOUJI_INDICATOR_UNKNOWN,
  GOUJI_INDICATOR_QUANTITY,     /* 数量 */
  GOUJI_INDICATOR_QUALITY,      /* 质量 */
  GOUJI_INDICATOR_TIMELINESS,   /* 时效 */
  GOUJI_INDICATOR_COST,         /* 成本 */
  GOUJI_INDICATOR_ECONOMIC,     /* 经济效益 */
  GOUJI_INDICATOR_SOCIAL,       /* 社会效益 */
  GOUJI_INDICATOR_ECOLOGICAL,   /* 生态效益 */
  GOUJI_INDICATOR_SUSTAINABLE,  /* 可持续影响 */
  GOUJI_INDICATOR_SATISFACTION, /* 满意度 */
} GoujiIndicatorKind;

/* An indicator of a project: one name with its targets for both periods. */
typedef struct
{
  GoujiIndicatorKind kind;
  const char        *level1; /* 产出指标 */
  const char        *level2; /* 成本指标 */
  const char        *level3; /* 宣传成本 */
  GoujiTarget        target[GOUJI_N_PERIODS];
  gboolean           damaged; /* the row's cells seem shifted by text extraction */
} GoujiIndicator;

/* A text of the form: 项目概况, 立项依据, 总体目标 … */
typedef struct
{
  const char    *label;
  const char    *text;
  GoujiFormCell  cell;
} GoujiProjectText;

typedef struct
{
  const char      *name;
  const char      *code;       /* "" when not printed */
  const char      *department; /* 主管部门, as printed; "" */
  const char      *unit;       /* 实施单位; "" */
  const char      *attribute;  /* 项目属性; "" */
  const char      *period;     /* 项目期 as printed, "3年"; "" */
  int              years;      /* of the period, or 0 when not told */
  int              table;      /* index of its form among the disclosure's tables, or -1 */
  GoujiFormCell    name_cell;
  GoujiAmountUnit  amount_unit;
  GArray          *funds;      /* GoujiFund; the totals first */
  GArray          *indicators; /* GoujiIndicator, in printed order */
  GArray          *texts;      /* GoujiProjectText */
} GoujiProject;

GoujiProject    *gouji_project_new       (void);
void             gouji_project_free      (GoujiProject       *self);
GoujiFund       *gouji_project_find_fund (const GoujiProject *self,
                                          GoujiFundSource     source);
/* FALSE when the form prints no readable total for that period. */
gboolean         gouji_project_get_total (const GoujiProject *self,
                                          GoujiPeriod         period,
                                          GoujiDecimal       *yuan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiProject, gouji_project_free)

G_END_DECLS
