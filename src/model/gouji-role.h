/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The statements a disclosure is made of; `design` of the formats gives the list. */
typedef enum
{
  GOUJI_ROLE_NONE,
  GOUJI_ROLE_OVERVIEW,                  /* 收支总表 */
  GOUJI_ROLE_INCOME,                    /* 收入总表 */
  GOUJI_ROLE_EXPENDITURE,               /* 支出总表 */
  GOUJI_ROLE_APPROPRIATION,             /* 财政拨款收支总表 */
  GOUJI_ROLE_GENERAL,                   /* 一般公共预算支出表 */
  GOUJI_ROLE_GENERAL_BASIC,             /* 一般公共预算基本支出(经济分类)表 */
  GOUJI_ROLE_FUND_INCOME,               /* 政府性基金收入表 */
  GOUJI_ROLE_FUND,                      /* 政府性基金支出表 */
  GOUJI_ROLE_STATE_CAPITAL,             /* 国有资本经营预算表 */
  GOUJI_ROLE_PROCUREMENT,               /* 政府采购表 */
  GOUJI_ROLE_OPERATING,                 /* 机关运行经费表 */
  GOUJI_ROLE_THREE_PUBLIC,              /* “三公”经费表 */
  GOUJI_ROLE_PERFORMANCE,               /* 项目支出绩效目标表 */
  GOUJI_ROLE_PROJECT,                   /* 项目支出表 */
  GOUJI_ROLE_PERFORMANCE_WHOLE,         /* 整体支出绩效目标表 */
  GOUJI_ROLE_PURCHASE_SERVICE,          /* 政府购买服务表 */
  GOUJI_ROLE_BASIC,                     /* (财政拨款)基本支出表 */
  GOUJI_ROLE_GOVERNMENT_ECONOMIC,       /* 政府预算支出经济分类表 */
  GOUJI_ROLE_TRANSFER,                  /* 对下转移支付表 */
  GOUJI_ROLE_ASSET,                     /* 资产表 */
  GOUJI_ROLE_MIDTERM,                   /* 中期规划表 */
  GOUJI_ROLE_APPROPRIATION_EXPENDITURE, /* 财政拨款支出表 */
  GOUJI_ROLE_GENERAL_PROJECT,           /* 一般公共预算项目支出表 */
  GOUJI_ROLE_PERFORMANCE_SELF,          /* 绩效自评表 */
  GOUJI_ROLE_PERFORMANCE_TRANSFER,      /* 转移支付绩效目标表 */
  GOUJI_ROLE_GENERIC,                   /* a budget of another kind: codes, names, amounts */
  GOUJI_N_ROLES,
} GoujiRole;

/* The name used in files, rules and on the command line, e.g. "general-basic". */
const char *gouji_role_get_name       (GoujiRole   role);
/* The key other software uses, e.g. "GP_BASIC_ECON". */
const char *gouji_role_get_key        (GoujiRole   role);
/* The customary Chinese name, e.g. 一般公共预算基本支出表. */
const char *gouji_role_get_title      (GoujiRole   role);
/* From any of the three; GOUJI_ROLE_NONE when unknown. */
GoujiRole   gouji_role_from_text      (const char *text);

G_END_DECLS
