using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StaffPortal.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ParentCode",
                table: "Offices",
                type: "character varying(5)",
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IdentityLookup",
                table: "Officers",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReportFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Format = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    OfficeCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    HeldUntil = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    Written = table.Column<int>(type: "integer", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportLines",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    OfficeCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    DeskNumber = table.Column<int>(type: "integer", nullable: false),
                    OfficerNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Mode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Verdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Reasons = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Comparison = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    WithoutPicture = table.Column<bool>(type: "boolean", nullable: false),
                    TravellerLookup = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Hour = table.Column<int>(type: "integer", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    OpenedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    LookUps = table.Column<int>(type: "integer", nullable: false),
                    CertificateId = table.Column<Guid>(type: "uuid", nullable: true),
                    CertificateNumber = table.Column<string>(type: "character varying(19)", maxLength: 19, nullable: true),
                    IssuedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    Seconds = table.Column<int>(type: "integer", nullable: true),
                    Reviews = table.Column<int>(type: "integer", nullable: false),
                    Returns = table.Column<int>(type: "integer", nullable: false),
                    ProposedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ApprovedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ApprovalMilliseconds = table.Column<int>(type: "integer", nullable: true),
                    Reprints = table.Column<int>(type: "integer", nullable: false),
                    Spoiled = table.Column<int>(type: "integer", nullable: false),
                    Standing = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Fraud = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportLines", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_ReportLines_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Schedule = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SecondLooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    LiveCaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ComparedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Compared = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Judged = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    JudgedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    JudgedAt = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondLooks", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "ReportHead",
                columns: new[] { "Id", "Seq" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Offices_ParentCode",
                table: "Offices",
                column: "ParentCode");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_OfficeCode_AskedAt",
                table: "ReportFiles",
                columns: new[] { "OfficeCode", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_RequestId",
                table: "ReportFiles",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_State_AskedAt",
                table: "ReportFiles",
                columns: new[] { "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportLines_Day_CaseId",
                table: "ReportLines",
                columns: new[] { "Day", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportLines_OfficeCode_Day_CaseId",
                table: "ReportLines",
                columns: new[] { "OfficeCode", "Day", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportLines_Seq_CaseId",
                table: "ReportLines",
                columns: new[] { "Seq", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportLines_TravellerLookup_Day",
                table: "ReportLines",
                columns: new[] { "TravellerLookup", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedReports_OfficerNumber_Name",
                table: "SavedReports",
                columns: new[] { "OfficerNumber", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedReports_RequestId",
                table: "SavedReports",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SecondLooks_OfficeCode_Day_Place",
                table: "SecondLooks",
                columns: new[] { "OfficeCode", "Day", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SecondLooks_OfficeCode_JudgedAt",
                table: "SecondLooks",
                columns: new[] { "OfficeCode", "JudgedAt" });

            migrationBuilder.AddForeignKey(
                name: "FK_Offices_Offices_ParentCode",
                table: "Offices",
                column: "ParentCode",
                principalTable: "Offices",
                principalColumn: "Code",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Offices_Offices_ParentCode",
                table: "Offices");

            migrationBuilder.DropTable(
                name: "ReportFiles");

            migrationBuilder.DropTable(
                name: "ReportHead");

            migrationBuilder.DropTable(
                name: "ReportLines");

            migrationBuilder.DropTable(
                name: "SavedReports");

            migrationBuilder.DropTable(
                name: "SecondLooks");

            migrationBuilder.DropIndex(
                name: "IX_Offices_ParentCode",
                table: "Offices");

            migrationBuilder.DropColumn(
                name: "ParentCode",
                table: "Offices");

            migrationBuilder.DropColumn(
                name: "IdentityLookup",
                table: "Officers");
        }
    }
}
