using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StaffPortal.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TravellersAndPaper : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Prints",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Fraud",
                table: "Certificates",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "RegisterCheckPending",
                table: "Certificates",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "StateBy",
                table: "Certificates",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StateSecond",
                table: "Certificates",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "DepartureAt",
                table: "Cases",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "HeldUntil",
                table: "Cases",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ServedFirst",
                table: "Cases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "VisitId",
                table: "Cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Kind",
                table: "CasePictures",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16);

            migrationBuilder.CreateTable(
                name: "Alerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    CertificateId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeskNumber = table.Column<int>(type: "integer", nullable: false),
                    OfficerNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AcknowledgedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    ClosedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Alerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Alerts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Alerts_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Approvals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    DeskNumber = table.Column<int>(type: "integer", nullable: false),
                    ProposedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    ProposedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Codes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DepartureAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true),
                    EscalatedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Approvals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Approvals_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PostChecks",
                columns: table => new
                {
                    CertificateId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    DeskNumber = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    NextTryAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    CheckedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostChecks", x => x.CertificateId);
                    table.ForeignKey(
                        name: "FK_PostChecks_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PrintOutcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    PrintId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    StockNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    OfficerNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DeskNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintOutcomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrintOutcomes_Prints_PrintId",
                        column: x => x.PrintId,
                        principalTable: "Prints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShiftCloses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    DeskNumber = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    Counts = table.Column<string>(type: "text", nullable: false),
                    Explanation = table.Column<byte[]>(type: "bytea", nullable: true),
                    ClosedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    TakenBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    TakenAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShiftCloses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VoidRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    CertificateId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Fraud = table.Column<bool>(type: "boolean", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VoidRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VoidRequests_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_VisitId",
                table: "Cases",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_CaseId",
                table: "Alerts",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_CertificateId",
                table: "Alerts",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_OfficeCode_State_At",
                table: "Alerts",
                columns: new[] { "OfficeCode", "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Approvals_CaseId_ProposedAt",
                table: "Approvals",
                columns: new[] { "CaseId", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Approvals_OfficeCode_State_ProposedAt",
                table: "Approvals",
                columns: new[] { "OfficeCode", "State", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Approvals_RequestId",
                table: "Approvals",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PostChecks_OfficeCode_Day_DeskNumber",
                table: "PostChecks",
                columns: new[] { "OfficeCode", "Day", "DeskNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_PostChecks_State_NextTryAt",
                table: "PostChecks",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PrintOutcomes_PrintId",
                table: "PrintOutcomes",
                column: "PrintId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintOutcomes_RequestId",
                table: "PrintOutcomes",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShiftCloses_OfficeCode_DeskNumber_From",
                table: "ShiftCloses",
                columns: new[] { "OfficeCode", "DeskNumber", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShiftCloses_RequestId",
                table: "ShiftCloses",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VoidRequests_CertificateId",
                table: "VoidRequests",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_VoidRequests_OfficeCode_State_AskedAt",
                table: "VoidRequests",
                columns: new[] { "OfficeCode", "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_VoidRequests_RequestId",
                table: "VoidRequests",
                column: "RequestId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Alerts");

            migrationBuilder.DropTable(
                name: "Approvals");

            migrationBuilder.DropTable(
                name: "PostChecks");

            migrationBuilder.DropTable(
                name: "PrintOutcomes");

            migrationBuilder.DropTable(
                name: "ShiftCloses");

            migrationBuilder.DropTable(
                name: "VoidRequests");

            migrationBuilder.DropIndex(
                name: "IX_Cases_VisitId",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Prints");

            migrationBuilder.DropColumn(
                name: "Fraud",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "RegisterCheckPending",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "StateBy",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "StateSecond",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "DepartureAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "HeldUntil",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ServedFirst",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "VisitId",
                table: "Cases");

            migrationBuilder.AlterColumn<string>(
                name: "Kind",
                table: "CasePictures",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(40)",
                oldMaxLength: 40);
        }
    }
}
