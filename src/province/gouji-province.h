/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-loader.h"
#include "model/gouji-amount.h"
#include "model/gouji-disclosure.h"
#include "rules/gouji-checker.h"
#include "rules/gouji-line-rules.h"

G_BEGIN_DECLS

/* The export of a province: the budget lines of many units in one file of separated
 * values, kept in columns.  What the formulas say of rows, trees and sources of funds
 * is checked there; all else of a unit is had by reading its lines as a disclosure. */
#define GOUJI_TYPE_PROVINCE (gouji_province_get_type ())
G_DECLARE_FINAL_TYPE (GoujiProvince, gouji_province, GOUJI, PROVINCE, GObject)

/* What the columns say of a unit. */
typedef struct
{
  gboolean plain;   /* FALSE: its lines have to be read as a disclosure to say anything */
  guint    instances[GOUJI_N_LINE_RULES]; /* how often each kind of rule was evaluated */
  guint    failed[GOUJI_N_LINE_RULES];    /* and did not hold exactly */
  guint    amounts; /* numbers printed */
  guint    tied;    /* of these, part of something that holds */
} GoujiProvinceVerdict;

/* A budget line.  Texts are those of the province. */
typedef struct
{
  guint       unit;
  guint       place;   /* line in the file, from 1 */
  const char *code;
  const char *name;
  const char *fund;    /* source of funds, "" where the export tells none */
  GoujiAmount amounts[GOUJI_LINE_RULES_MAX_COLUMNS];
} GoujiProvinceLine;

/* (transfer full): without @rules (nullable) no unit is plain.  NULL with G_IO_ERROR_NOT_SUPPORTED when @file is no such export or
 * has to be read in the ordinary way; then gouji_load() does. */
GoujiProvince  *gouji_province_open           (GFile                 *file,
                                               GoujiRuleSet          *rules,
                                               GCancellable          *cancellable,
                                               GError               **error);
/* The same of a folder of tables. */
GoujiProvince  *gouji_province_open_folder    (GFile                 *folder,
                                               GoujiRuleSet          *rules,
                                               guint64                least,
                                               GCancellable          *cancellable,
                                               GError               **error);
GFile          *gouji_province_get_file       (GoujiProvince         *self);
/* Whether its file is still the one that stands under its name. */
gboolean        gouji_province_is_current     (GoujiProvince         *self);
guint           gouji_province_get_source     (GoujiProvince         *self);
guint           gouji_province_get_n_lines    (GoujiProvince         *self);

guint           gouji_province_get_n_units    (GoujiProvince         *self);
const char     *gouji_province_get_unit_code  (GoujiProvince         *self,
                                               guint                  unit);
const char     *gouji_province_get_unit_name  (GoujiProvince         *self,
                                               guint                  unit);
const char     *gouji_province_get_year       (GoujiProvince         *self,
                                               guint                  unit);
const GoujiProvinceVerdict *
                gouji_province_get_verdict    (GoujiProvince         *self,
                                               guint                  unit);
/* Lines are numbered from 0, in the order of the file. */
guint           gouji_province_get_n_columns  (GoujiProvince         *self);
const char     *gouji_province_get_column     (GoujiProvince         *self,
                                               guint                  column); /* id: total, basic … */
guint           gouji_province_get_field      (GoujiProvince         *self,
                                               guint                  column); /* in a line of the file, from 1 */
void            gouji_province_get_line       (GoujiProvince         *self,
                                               guint                  line,
                                               GoujiProvinceLine     *out);
/* Tries another amount and checks its unit again; the file stays as it is. */
gboolean        gouji_province_set_amount     (GoujiProvince         *self,
                                               guint                  line,
                                               guint                  column,
                                               GoujiDecimal           amount);
/* Checks all units again; rules times lines that were looked at. */
guint64         gouji_province_check          (GoujiProvince         *self);

/* (nullable): of the file; reads it when asked for the first time. */
const char     *gouji_province_get_sha256     (GoujiProvince         *self,
                                               GCancellable          *cancellable,
                                               GError               **error);
/* (transfer full): the unit's disclosure, not recognised yet. */
GoujiDisclosure *gouji_province_read_blocks   (GoujiProvince         *self,
                                               guint                  unit,
                                               GCancellable          *cancellable,
                                               GError               **error);
/* All of them, one after the other. */
GoujiDisclosureList gouji_province_list       (GoujiProvince         *self);
/* (transfer full): the unit's disclosure as gouji_load() gives it, recognised. */
GoujiDisclosure *gouji_province_read_unit     (GoujiProvince         *self,
                                               guint                  unit,
                                               GCancellable          *cancellable,
                                               GError               **error);

G_END_DECLS
