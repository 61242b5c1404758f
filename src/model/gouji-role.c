/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-role.h"

typedef struct
{
  const char *name;
  const char *key;
  const char *title;
} RoleText;

static const RoleText roles[GOUJI_N_ROLES] = {
  [GOUJI_ROLE_NONE] = { "", "", "" },
  [GOUJI_ROLE_OVERVIEW] = { "overview", "IO", "收支总表" },
  [GOUJI_ROLE_INCOME] = { "income", "INCOME", "收入总表" },
  [GOUJI_ROLE_EXPENDITURE] = { "expenditure", "EXPENSE", "支出总表" },
  [GOUJI_ROLE_APPROPRIATION] = { "appropriation", "FISCAL_IO", "财政拨款收支总表" },
  [GOUJI_ROLE_GENERAL] = { "general", "GP_EXP", "一般公共预算支出表" },
  [GOUJI_ROLE_GENERAL_BASIC] = { "general-basic", "GP_BASIC_ECON", "一般公共预算基本支出表" },
  [GOUJI_ROLE_FUND_INCOME] = { "fund-income", "FUND_INCOME", "政府性基金预算收入表" },
  [GOUJI_ROLE_FUND] = { "fund", "FUND", "政府性基金预算支出表" },
  [GOUJI_ROLE_STATE_CAPITAL] = { "state-capital", "SOE", "国有资本经营预算表" },
  [GOUJI_ROLE_PROCUREMENT] = { "procurement", "PROCUREMENT", "政府采购预算表" },
  [GOUJI_ROLE_OPERATING] = { "operating", "OPERATING", "机关运行经费表" },
  [GOUJI_ROLE_THREE_PUBLIC] = { "three-public", "THREE_PUBLIC", "“三公”经费表" },
  [GOUJI_ROLE_PERFORMANCE] = { "performance", "PERF", "项目支出绩效目标表" },
  [GOUJI_ROLE_PROJECT] = { "project", "PROJECT", "项目支出表" },
  [GOUJI_ROLE_PERFORMANCE_WHOLE] = { "performance-whole", "PERF_WHOLE", "整体支出绩效目标表" },
  [GOUJI_ROLE_PURCHASE_SERVICE] = { "purchase-service", "BUY_SERVICE", "政府购买服务预算表" },
  [GOUJI_ROLE_BASIC] = { "basic", "BASIC", "基本支出表" },
  [GOUJI_ROLE_GOVERNMENT_ECONOMIC]
  = { "government-economic", "GOV_ECON", "政府预算支出经济分类表" },
  [GOUJI_ROLE_TRANSFER] = { "transfer", "TRANSFER", "对下转移支付预算表" },
  [GOUJI_ROLE_ASSET] = { "asset", "ASSET", "资产表" },
  [GOUJI_ROLE_MIDTERM] = { "midterm", "MIDTERM", "中期规划表" },
  [GOUJI_ROLE_APPROPRIATION_EXPENDITURE]
  = { "appropriation-expenditure", "FISCAL_EXP", "财政拨款支出表" },
  [GOUJI_ROLE_GENERAL_PROJECT] = { "general-project", "GP_PROJECT", "一般公共预算项目支出表" },
  [GOUJI_ROLE_PERFORMANCE_SELF] = { "performance-self", "PERF_SELF", "绩效自评表" },
  [GOUJI_ROLE_PERFORMANCE_TRANSFER]
  = { "performance-transfer", "PERF_TRANSFER", "转移支付绩效目标表" },
  [GOUJI_ROLE_GENERIC] = { "generic", "GENERIC", "预算表" },
};

/**
 * gouji_role_get_name:
 *
 * Returns: (transfer none): the name used in files, "" for %GOUJI_ROLE_NONE
 */
const char *
gouji_role_get_name (GoujiRole role)
{
  g_return_val_if_fail (role < GOUJI_N_ROLES, "");
  return roles[role].name;
}

/**
 * gouji_role_get_key:
 *
 * Returns: (transfer none): the key other software uses, "" for %GOUJI_ROLE_NONE
 */
const char *
gouji_role_get_key (GoujiRole role)
{
  g_return_val_if_fail (role < GOUJI_N_ROLES, "");
  return roles[role].key;
}

/**
 * gouji_role_get_title:
 *
 * Returns: (transfer none): the customary Chinese title, the same in every
 *   language of the program; "" for %GOUJI_ROLE_NONE
 */
const char *
gouji_role_get_title (GoujiRole role)
{
  g_return_val_if_fail (role < GOUJI_N_ROLES, "");
  return roles[role].title;
}

/**
 * gouji_role_from_text:
 * @text: a role's name, key or title, exactly
 *
 * Returns: the role, or %GOUJI_ROLE_NONE
 */
GoujiRole
gouji_role_from_text (const char *text)
{
  g_return_val_if_fail (text != NULL, GOUJI_ROLE_NONE);

  for (guint i = GOUJI_ROLE_NONE + 1; i < GOUJI_N_ROLES; i++)
    if (g_str_equal (text, roles[i].name) || g_str_equal (text, roles[i].key)
        || g_str_equal (text, roles[i].title))
      return i;
  return GOUJI_ROLE_NONE;
}
